import { levelBehindAttenuator } from '../../src/science/explanation/attenuator-slope';
import { intermodulationProducts } from '../../src/science/explanation/intermodulation-products';
import { checkVectors } from './vectors';

checkVectors('explanation.csv', {
  'third-order': (input) => {
    const carriersHz = input.numbers('mhz').map((mhz) => Math.round(mhz * 1e6));
    const { products } = intermodulationProducts(carriersHz, 3, 108e6, 137e6);
    return products
      .filter(({ parents }) => parents.length === input.number('parents'))
      .map(({ hz }) => hz / 1e6)
      .join(' ');
  },
  'behind-attenuator': (input) => levelBehindAttenuator(0, input.number('db'), input.number('order')),
});
