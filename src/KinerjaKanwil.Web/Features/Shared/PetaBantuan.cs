using KinerjaKanwil.Domain.Akses;

namespace KinerjaKanwil.Web.Features.Shared;

/// <summary>Which part of the users' guide explains which page: the whole of it, so that no view holds a link into the guide.</summary>
public static class PetaBantuan
{
    /// <summary>The page with the guide.</summary>
    public const string Alamat = "/bantuan";

    /// <summary>What everyone with a trouble and no better idea is led to.</summary>
    public const string Masalah = "masalah-dan-jawabannya";

    private const string Memverifikasi = "memverifikasi-pengajuan";
    private const string Menyetujui = "menyetujui-pengajuan";
    private const string Mengisi = "mengisi-realisasi";
    private const string Mengajukan = "mengajukan";

    /// <summary>Beginnings of addresses and the anchor that belongs to them; of several that fit, the first counts.</summary>
    private static readonly (string Awalan, string Jangkar)[] Peta =
    [
        ("/masuk/kode", "verifikasi-dua-langkah"),
        ("/masuk", "masuk"),
        ("/keluar", "keluar"),
        ("/sandi-baru", "kata-sandi-baru"),
        ("/penyiapan", "langkah-penyiapan"),
        ("/akun/dua-langkah", "verifikasi-dua-langkah"),
        ("/akun/kata-sandi", "kata-sandi-baru"),
        ("/akun/kunci-sandi", "kunci-sandi"),
        ("/akun", "akun-saya"),
        ("/tugas", "tugas-saya"),
        ("/realisasi", Mengisi),
        ("/bukti", "melampirkan-data-dukung"),
        ("/impor", "mengimpor-dari-excel"),
        ("/permintaan", "meminta-buka-kunci"),
        ("/verifikasi", Memverifikasi),
        ("/dasbor", "dasbor"),
        ("/indikator", "halaman-indikator"),
        ("/matriks", "matriks-iku"),
        ("/audit", "menelusuri-jejak-audit"),
        ("/kelola/tahun", "tahun-kinerja"),
        ("/kelola/divisi", "divisi-sasaran-dan-indikator"),
        ("/kelola/sasaran", "divisi-sasaran-dan-indikator"),
        ("/kelola/indikator", "divisi-sasaran-dan-indikator"),
        ("/kelola/impor-lembar", "mengimpor-lembar-iku"),
        ("/kelola/manual", "manual-iku"),
        ("/kelola/target", "target"),
        ("/kelola/jadwal", "jadwal-pengisian"),
        ("/kelola/kunci", "buka-kunci"),
        ("/kelola/permintaan", "buka-kunci"),
        ("/simulasi", "simulasi-kebijakan-dan-mutu-target"),
        ("/mutu-target", "simulasi-kebijakan-dan-mutu-target"),
        ("/pengguna", "pengguna"),
        ("/kelola", "admin"),
        ("/galat/403", "tidak-ada-akses"),
        ("/galat/404", "halaman-tidak-ditemukan"),
        ("/galat", Masalah),
    ];

    /// <summary>Every anchor that a page may lead to.</summary>
    public static IReadOnlyList<string> Jangkar =>
        [.. Peta.Select(p => p.Jangkar).Append(Menyetujui).Append(Mengajukan).Concat(Enum.GetValues<Peran>().Select(JangkarPeran)).Distinct()];

    /// <summary>Anchor of the chapter that is written for a role; its title is the role's name.</summary>
    public static string JangkarPeran(Peran peran) => peran.Nama().ToLowerInvariant().Replace(' ', '-');

    /// <summary>Where <c>Bantuan</c> leads from a page.</summary>
    /// <param name="jalur">Path of the page.</param>
    /// <param name="peran">Role of its reader; null for guests.</param>
    public static string Untuk(string jalur, Peran? peran)
    {
        ArgumentNullException.ThrowIfNull(jalur);
        var jangkar = Peta.FirstOrDefault(p => jalur.StartsWith(p.Awalan, StringComparison.OrdinalIgnoreCase) && (jalur.Length == p.Awalan.Length || jalur[p.Awalan.Length] == '/')).Jangkar;

        return jangkar switch
        {
            null => Alamat,

            // The same page is where a head of division verifies and the head of the office approves.
            Memverifikasi when peran == Peran.KepalaKanwil => $"{Alamat}#{Menyetujui}",
            Mengisi when jalur.EndsWith("/periksa", StringComparison.OrdinalIgnoreCase) => $"{Alamat}#{Mengajukan}",
            _ => $"{Alamat}#{jangkar}",
        };
    }
}
