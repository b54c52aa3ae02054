/** In the place of `loaded.ts`, in the build that never asks for another file: Dutch and English alone. */
export default {};
