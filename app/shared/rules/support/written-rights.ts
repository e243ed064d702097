/*
 * Who may do what, written from the specification and apart from the code, as the oracle of its test. Read a line as a
 * table: `y` yes, `.` no, and where the rules of the place decide: `p` who may post, `a` who adds people, `d` who
 * describes, `e` who calls everybody (and may post), `n` not in announcements, `r` there only who may post, `b` unless they block the other.
 */

/** Inside: guest, member, moderator, admin, owner of the workspace, each as member, moderator, owner here; then a bot. */
export const insideTables = {
  place: `
    see         yyy yyy yyy yyy yyy y
    read        yyy yyy yyy yyy yyy y
    join        ... ... ... ... ... .
    ask         ... ... ... ... ... .
    leave       yyy yyy yyy yyy yyy .
    arrange     yyy yyy yyy yyy yyy y
    post        ppp pyy yyy yyy yyy p
    react       yyy yyy yyy yyy yyy n
    retract     yyy yyy yyy yyy yyy r
    invite      ... ayy yyy yyy yyy .
    describe    ... dyy yyy yyy yyy .
    pin         ... dyy yyy yyy yyy .
    mentionAll  ... eyy yyy yyy yyy .
    convert     ... ... ... ... ... .
    moderate    ... .yy yyy yyy yyy .
    move        ... .yy yyy yyy yyy .
    manage      ... .yy yyy yyy yyy .
    reshape     ... ..y ..y yyy yyy .
    publish     ... ..y ..y ..y ..y .
    close       ... .yy yyy yyy yyy .
    archive     ... .yy yyy yyy yyy .
    restore     ... ... ... yyy yyy .
    delete      ... ... ... yyy yyy .
    enter       ... ... ... ... ... .
    administer  ... ... ... yyy yyy .`,
  group: `
    see         yyy yyy yyy yyy yyy y
    read        yyy yyy yyy yyy yyy y
    join        ... ... ... ... ... .
    ask         ... ... ... ... ... .
    leave       yyy yyy yyy yyy yyy .
    arrange     yyy yyy yyy yyy yyy y
    post        yyy yyy yyy yyy yyy y
    react       yyy yyy yyy yyy yyy y
    retract     yyy yyy yyy yyy yyy y
    invite      ... ... ... ... ... .
    describe    ... yyy yyy yyy yyy .
    pin         ... yyy yyy yyy yyy .
    mentionAll  ... yyy yyy yyy yyy .
    convert     ... yyy yyy yyy yyy .
    moderate    ... ... ... ... ... .
    move        ... ... ... ... ... .
    manage      ... ..y ..y ..y ..y .
    reshape     ... ... ... ... ... .
    publish     ... ... ... ... ... .
    close       ... ... ... ... ... .
    archive     ... ... ... ... ... .
    restore     ... ... ... ... ... .
    delete      ... ... ... ... ... .
    enter       ... ... ... ... ... .
    administer  ... ... ... ... ... .`,
  direct: `
    see         yyy yyy yyy yyy yyy y
    read        yyy yyy yyy yyy yyy y
    join        ... ... ... ... ... .
    ask         ... ... ... ... ... .
    leave       ... ... ... ... ... .
    arrange     yyy yyy yyy yyy yyy y
    post        bbb bbb bbb bbb bbb b
    react       bbb bbb bbb bbb bbb b
    retract     bbb bbb bbb bbb bbb b
    invite      ... ... ... ... ... .
    describe    ... ... ... ... ... .
    pin         ... bbb bbb bbb bbb .
    mentionAll  ... ... ... ... ... .
    convert     ... ... ... ... ... .
    moderate    ... ... ... ... ... .
    move        ... ... ... ... ... .
    manage      ... ... ... ... ... .
    reshape     ... ... ... ... ... .
    publish     ... ... ... ... ... .
    close       ... ... ... ... ... .
    archive     ... ... ... ... ... .
    restore     ... ... ... ... ... .
    delete      ... ... ... ... ... .
    enter       ... ... ... ... ... .
    administer  ... ... ... ... ... .`,
} as const;

/**
 * Outside, who never came or who left: a guest, member, moderator, admin and owner of the workspace and a bot, at a
 * public place, a restricted one, a private one, and a group or direct conversation.
 */
export const outsideTable = `
    see         .yyyy. .yyyy. ...... ......
    read        .yyyy. ...... ...... ......
    join        .yyyy. ...... ...... ......
    ask         ...... .yyyy. ...... ......
    leave       ...... ...... ...... ......
    arrange     ...... ...... ...... ......
    post        ...... ...... ...... ......
    react       ...... ...... ...... ......
    retract     ...... ...... ...... ......
    invite      ...... ...... ...... ......
    describe    ...... ...... ...... ......
    pin         ...... ...... ...... ......
    mentionAll  ...... ...... ...... ......
    convert     ...... ...... ...... ......
    moderate    ...... ...... ...... ......
    move        ...... ...... ...... ......
    manage      ...yy. ...yy. ...yy. ......
    reshape     ...yy. ...yy. ...yy. ......
    publish     ...... ...... ...... ......
    close       ...yy. ...yy. ...yy. ......
    archive     ...yy. ...yy. ...yy. ......
    restore     ...yy. ...yy. ...yy. ......
    delete      ...yy. ...yy. ...yy. ......
    enter       ...... ...yy. ...yy. ......
    administer  ...yy. ...yy. ...yy. ......`;

/** What is left of that: open, closed, archived, deleted; to somebody silenced; to somebody banned. */
export const overlayTable = `
    see         yyy. y .
    read        yyy. y .
    join        yy.. y .
    ask         yy.. y .
    leave       yyy. y .
    arrange     yyy. y .
    post        y... . .
    react       y... . .
    retract     y... . .
    invite      y... . .
    describe    y... . .
    pin         y... . .
    mentionAll  y... . .
    convert     yy.. y .
    moderate    yy.. y .
    move        yy.. y .
    manage      yy.. y .
    reshape     yy.. y .
    publish     yy.. y .
    close       yy.. y .
    archive     yy.. y .
    restore     ..yy y .
    delete      yyy. y .
    enter       yy.. y .
    administer  yyyy y .`;
