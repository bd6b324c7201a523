const PROBE_MILLISECONDS = 2_000;

/**
 * Spares everybody the waiting for something that is away: the first failure opens it, and while it is open it looks in
 * the background, every two seconds, whether the other side is back.
 */
export class Breaker {
  private timer: NodeJS.Timeout | null = null;
  private ended = false;

  /** `probe` resolves when the other side is there; `onBack` is called when it is again. */
  constructor(
    private readonly probe: () => Promise<void>,
    private readonly onBack: () => void,
  ) {}

  get open(): boolean {
    return this.timer !== null;
  }

  /** Notes a failure. */
  trip(): void {
    if (this.ended || this.timer) return;
    this.timer = setTimeout(() => void this.look(), PROBE_MILLISECONDS).unref();
  }

  end(): void {
    this.ended = true;
    if (this.timer) clearTimeout(this.timer);
  }

  private async look(): Promise<void> {
    const back = await this.probe().then(
      () => true,
      () => false,
    );
    this.timer = null;
    if (this.ended) return;
    if (!back) this.trip();
    else this.onBack();
  }
}
