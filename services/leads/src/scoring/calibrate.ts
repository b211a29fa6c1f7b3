/** `calibrated = slope × logit + offset`, in logits. */
export interface CalibrationLine {
  readonly slope: number;
  readonly offset: number;
}

/** Weak pull towards slope 1 and offset 0, in pseudo-rows: it only decides where the rows say nothing. */
const RIDGE = 0.5;
const MAX_STEPS = 50;

/**
 * Logistic regression of outcomes on one logit (Platt 1999) by Newton steps. A line, not a curve, so that it can be
 * multiplied into every term of an additive model and contributions stay exact.
 */
export function fitLine(logits: ArrayLike<number>, outcomes: ArrayLike<number>): CalibrationLine {
  let slope = 1;
  let offset = 0;
  for (let step = 0; step < MAX_STEPS; step += 1) {
    let gradSlope = RIDGE * (slope - 1);
    let gradOffset = RIDGE * offset;
    let curveSlope = RIDGE;
    let curveBoth = 0;
    let curveOffset = RIDGE;
    for (let row = 0; row < logits.length; row += 1) {
      const logit = logits[row] as number;
      const chance01 = 1 / (1 + Math.exp(-(slope * logit + offset)));
      const miss = chance01 - (outcomes[row] as number);
      const weight = chance01 * (1 - chance01);
      gradSlope += miss * logit;
      gradOffset += miss;
      curveSlope += weight * logit * logit;
      curveBoth += weight * logit;
      curveOffset += weight;
    }
    const determinant = curveSlope * curveOffset - curveBoth * curveBoth;
    const slopeStep = (curveOffset * gradSlope - curveBoth * gradOffset) / determinant;
    const offsetStep = (curveSlope * gradOffset - curveBoth * gradSlope) / determinant;
    slope -= slopeStep;
    offset -= offsetStep;
    if (Math.abs(slopeStep) + Math.abs(offsetStep) < 1e-10) break;
  }
  return { slope, offset };
}

/**
 * Calibration for logits that their rows had no part in. A slope below zero means the terms carry no signal: they are
 * then silenced (slope 0, offset back to the base rate) rather than turned round.
 */
export function fitCalibration(outOfFoldLogits: ArrayLike<number>, outcomes: ArrayLike<number>): CalibrationLine {
  const line = fitLine(outOfFoldLogits, outcomes);
  if (line.slope > 0) return line;
  let positives = 0;
  for (let row = 0; row < outcomes.length; row += 1) positives += outcomes[row] as number;
  return { slope: 0, offset: Math.log(positives / (outcomes.length - positives)) };
}
