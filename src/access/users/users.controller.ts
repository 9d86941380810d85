import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Page } from '../../config/page.dto';
import { AllowFrom, CurrentUser } from '../access.decorator';
import type { SignedInUser } from '../signed-in-user';
import { ChangedUserDto, NewUserDto, UserChangeDto, UserDto, UserPageDto, UserQueryDto } from './user.dto';
import type { ChangedUserView, UserView } from './user-resource';
import { UsersService } from './users.service';

@ApiTags('users')
@Controller('users')
@AllowFrom('admin')
export class UsersController {
  constructor(private readonly users: UsersService) {}

  @Get()
  @ApiOperation({ summary: 'Users whose prefectures are all one’s own, by name' })
  @ApiOkResponse({ type: UserPageDto })
  list(@CurrentUser() manager: SignedInUser, @Query() query: UserQueryDto): Promise<Page<UserView>> {
    return this.users.list(manager, query);
  }

  @Get(':id')
  @ApiOperation({ summary: 'One user' })
  @ApiOkResponse({ type: UserDto })
  get(@CurrentUser() manager: SignedInUser, @Param('id') id: string): Promise<UserView> {
    return this.users.get(manager, id);
  }

  @Post()
  @ApiOperation({ summary: 'Makes a user, with the password that is given or with a one-time password that is shown once' })
  @ApiCreatedResponse({ type: ChangedUserDto })
  create(@CurrentUser() manager: SignedInUser, @Body() body: NewUserDto): Promise<ChangedUserView> {
    return this.users.create(manager, body);
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Changes what a user may do, and where; keeps him out; gives him a new one-time password' })
  @ApiOkResponse({ type: ChangedUserDto })
  change(@CurrentUser() manager: SignedInUser, @Param('id') id: string, @Body() body: UserChangeDto): Promise<ChangedUserView> {
    return this.users.change(manager, id, body);
  }
}
