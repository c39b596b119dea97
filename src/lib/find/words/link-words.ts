/** Words that join others into a sentence; programs print few of them. */
export const linkWords = new Set(
  (
    'a an the and or but so if when while since because although though as than then that this these those it its ' +
    "i i'm im my me we our us you your he she they them their there here is are was were am be been do does did don't " +
    'have has had not no only just still again already always never every some any all of in on at to from for with ' +
    'without by after before until about into over out up off what which who how why where can cannot could should would ' +
    'will may must get gets got getting says say said tell tells'
  ).split(' '),
);
