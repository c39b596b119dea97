// Preloaded where every test runs in one process: one that ends it early would leave the rest untried, and pass.
process.exit = (code) => {
  throw new Error(
    `a test ended the process with ${code}; set process.exitCode, or start a program`,
  );
};
