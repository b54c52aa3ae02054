/** A prefix with which names of elements can begin. */
export const PREFIX = /^[a-z][a-z\d]*(?:-[a-z\d]+)*$/;
