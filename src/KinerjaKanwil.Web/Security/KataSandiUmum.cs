using System.Text;
using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Kantor;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace KinerjaKanwil.Web.Security;

/// <summary>
/// Refuses passwords that are guessed first (NIST SP 800-63B: a blocklist in place of composition rules): made of nothing but common words,
/// words of this office, the account's own name, rows of keys and digits. A passphrase that merely contains one of them passes.
/// </summary>
public sealed class KataSandiUmum(IOptions<KantorOptions> kantor) : IPasswordValidator<Pengguna>
{
    /// <summary>Letters that must remain when everything guessable is taken away.</summary>
    private const int SisaPalingSedikit = 4;
    private const int KataPalingPendek = 3;

    private static readonly IReadOnlyList<string> Umum = Muat();

    /// <inheritdoc />
    public Task<IdentityResult> ValidateAsync(UserManager<Pengguna> manager, Pengguna user, string? password)
    {
        ArgumentNullException.ThrowIfNull(user);

        // A short one is refused for that alone: one reason at a time.
        return Task.FromResult(password?.Length >= PenyimpanSandi.PanjangMinimal && Sebab(user, password) is { } sebab
            ? IdentityResult.Failed(new IdentityError { Code = "PasswordCommon", Description = sebab })
            : IdentityResult.Success);
    }

    private string? Sebab(Pengguna pengguna, string sandi)
    {
        if (sandi.EnumerateRunes().Distinct().Count() < KataPalingPendek)
        {
            return "Kata sandi ini mudah ditebak karena hanya mengulang huruf yang sama. Pilih yang lain.";
        }

        var sendiri = Kata(pengguna.UserName).Concat(Kata(pengguna.Nama)).Concat(Kata(kantor.Value.Nama));
        var bentuk = new[] { sandi, TanpaSamaran(sandi) };
        return bentuk.Any(b => Habis(b, Umum.Concat(sendiri)))
            ? "Kata sandi ini mudah ditebak karena hanya terdiri dari kata umum, nama, atau kata kantor. Pilih yang lain, misalnya empat kata yang tidak berkaitan."
            : null;
    }

    /// <summary>True when little is left once the words are taken out, the longest first.</summary>
    private static bool Habis(string sandi, IEnumerable<string> kata)
    {
        var sisa = string.Concat(sandi.ToLowerInvariant().Where(char.IsLetter));
        var adaKata = sisa.Length == 0;
        foreach (var satu in kata.OrderByDescending(k => k.Length))
        {
            var tanpa = sisa.Replace(satu, "", StringComparison.Ordinal);
            adaKata |= tanpa.Length < sisa.Length;
            sisa = tanpa;
        }

        return adaKata && sisa.Length < SisaPalingSedikit;
    }

    private static IEnumerable<string> Kata(string? teks) =>
        (teks ?? "").ToLowerInvariant().Split(' ', '.', '-', '_', '@', '(', ')').Select(k => string.Concat(k.Where(char.IsLetter))).Where(k => k.Length >= KataPalingPendek);

    /// <summary>Signs that stand for letters: <c>p@ssw0rd</c>.</summary>
    private static string TanpaSamaran(string sandi) => new StringBuilder(sandi)
        .Replace('0', 'o').Replace('1', 'i').Replace('3', 'e').Replace('4', 'a').Replace('5', 's').Replace('7', 't').Replace('@', 'a').Replace('$', 's').Replace('!', 'i').ToString();

    private static List<string> Muat()
    {
        using var aliran = typeof(KataSandiUmum).Assembly.GetManifestResourceStream("kata-sandi-umum.txt")
            ?? throw new InvalidOperationException("Daftar kata sandi umum tidak ikut terbangun.");
        using var pembaca = new StreamReader(aliran);
        return [.. pembaca.ReadToEnd().Split(['\n', '\r', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
    }
}
