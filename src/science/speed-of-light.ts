/** In a vacuum, m/s; exact. @see BIPM, The International System of Units, 9th edition */
export const SPEED_OF_LIGHT = 299_792_458;
