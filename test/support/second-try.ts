/**
 * Tests that start processes, brokers and browsers share two cores with all others: what fails there is tried once more, and the first failure is
 * printed. Pure tests get one try.
 */
if (/[\\/]test[\\/](e2e|integration)[\\/]/.test(expect.getState().testPath ?? '')) jest.retryTimes(1, { logErrorsBeforeRetry: true });
