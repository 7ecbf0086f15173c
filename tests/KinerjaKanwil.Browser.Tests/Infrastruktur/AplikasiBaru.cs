using System.Text.RegularExpressions;

namespace KinerjaKanwil.Browser.Tests.Infrastruktur;

/// <summary>
/// An office that begins: Production on an empty, migrated database, without accounts and without a sheet. It is reached over plain http on
/// this machine alone, so the one thing that differs from an office's own is that https is not demanded.
/// </summary>
public sealed partial class AplikasiBaru : AplikasiNyata
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
        var semula = Console.Out;
        using var cetakan = new StringWriter();
        Console.SetOut(TextWriter.Synchronized(cetakan));
        try
        {
            _ = Alamat;
        }
        finally
        {
            Console.SetOut(semula);
        }

        var tautan = Tautan().Match(cetakan.ToString()).Value;
        Assert.NotEmpty(tautan);
        return tautan;
    }

    [GeneratedRegex(@"/penyiapan\?token=[\w-]{43}")]
    private static partial Regex Tautan();
}
