import type { ReactNode } from 'react';

/** Drawn with the color and at the size of the text beside it. */
function icon(drawing: ReactNode) {
  return function Icon() {
    return (
      <svg
        className="icon"
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        {drawing}
      </svg>
    );
  };
}

export const AlertIcon = icon(<path d="M12 3 2.6 19.5h18.8L12 3Zm0 6.5v4.5m0 2.8v.2" />);
export const StationIcon = icon(
  <path d="M12 11v10m-4 0h8M8.8 7.8a4.5 4.5 0 0 0 0 6.4m6.4 0a4.5 4.5 0 0 0 0-6.4M6 5a8.5 8.5 0 0 0 0 12m12 0a8.5 8.5 0 0 0 0-12M12 11h.01" />,
);
export const LicenseIcon = icon(<path d="M6 3h9l4 4v14H6V3Zm8.5 0v4.5H19M9 12h7m-7 4h5" />);
export const MoonIcon = icon(<path d="M20 14.5A8.5 8.5 0 1 1 9.5 4 6.8 6.8 0 0 0 20 14.5Z" />);
export const SunIcon = icon(
  <path d="M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8Zm0-5v2m0 14v2M3 12h2m14 0h2M5.6 5.6 7 7m10 10 1.4 1.4m0-12.8L17 7M7 17l-1.4 1.4" />,
);
export const LanguageIcon = icon(
  <path d="M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm-9 9h18M12 3c2.6 2.4 3.8 5.4 3.8 9S14.6 18.6 12 21c-2.6-2.4-3.8-5.4-3.8-9S9.4 5.4 12 3Z" />,
);
export const UserIcon = icon(<path d="M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM4.5 20.5c.8-3.8 3.7-5.5 7.5-5.5s6.7 1.7 7.5 5.5" />);
export const BackIcon = icon(<path d="M19 12H5m6-6-6 6 6 6" />);
export const CheckIcon = icon(<path d="m4.5 12.5 5 5 10-11" />);
export const CrossIcon = icon(<path d="m6 6 12 12M18 6 6 18" />);
export const MenuIcon = icon(<path d="M4 7h16M4 12h16M4 17h16" />);
