namespace KinerjaKanwil.Web.Security;

/// <summary>
/// One password hash at a time, and none for those who would wait long: a flood of sign-ins must not stop the pages (checks.md 0.3:
/// 32 clients on one hash took the page from 510-1,010 to 2-4 requests a second; with this queue 800-820 stayed).
/// </summary>
public sealed class AntreanSandi : IDisposable
{
    /// <summary>Longest wait in the queue.</summary>
    public static readonly TimeSpan TungguPalingLama = TimeSpan.FromMilliseconds(500);

    private readonly SemaphoreSlim giliran = new(1, 1);

    /// <summary>Waits for the turn.</summary>
    /// <returns>The turn, to be disposed after the hash; null when the wait was too long.</returns>
    public async Task<IDisposable?> AmbilGiliranAsync(CancellationToken batal) =>
        await giliran.WaitAsync(TungguPalingLama, batal) ? new Giliran(giliran) : null;

    /// <inheritdoc />
    public void Dispose() => giliran.Dispose();

    private sealed class Giliran(SemaphoreSlim giliran) : IDisposable
    {
        private int selesai;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref selesai, 1) == 0)
            {
                giliran.Release();
            }
        }
    }
}
