namespace KinerjaKanwil.Browser.Tests.Infrastruktur;

/// <summary>
/// An office that begins: Production on an empty, migrated database, without accounts and without a sheet. It is reached over plain http on
/// this machine alone, so the one thing that differs from an office's own is that https is not demanded.
/// </summary>
public sealed class AplikasiBaru : AplikasiNyata
{
    /// <inheritdoc />
    protected override string Lingkungan => "Production";

    /// <inheritdoc />
    protected override IEnumerable<(string Kunci, string Nilai)> Pengaturan => [("AllowedHosts", "*"), ("Keamanan:WajibHttps", "false")];

    /// <summary>Migrates the database and starts, as an operator does.</summary>
    /// <returns>The one-time link that the start prints.</returns>
    public async Task<string> MulaiAsync()
    {
        await MigrasikanAsync();
        var tautan = TautanPenyiapanDari(() => _ = Alamat);
        Assert.NotEmpty(tautan);
        return tautan;
    }
}
