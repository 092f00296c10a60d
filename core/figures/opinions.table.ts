/** What those who are asked do: behind a share such a verb says that the share is of people. */
export const OPINIONS: ReadonlySet<string> = new Set(
  `agree agreed answered approve approved back backed believe call called disagree disagreed disapprove
  disapproved doubt doubted expect favor favored favour favoured fear feared feel felt hope hoped identify
  intend knew know oppose opposed plan predict prefer preferred rate rated reject rejected said say see support
  supported think thought told trust trusted view vote voted want wanted worried worry`.split(
    /\s+/,
  ),
);
