namespace KinerjaKanwil.Web.Features.PengelolaanPengguna.Massal;

/// <summary>Columns of the workbook of accounts: heading, width, and the field that it fills.</summary>
internal static class KolomPengguna
{
    /// <summary>Name of the sheet with the table.</summary>
    public const string Lembar = "Pengguna";

    /// <summary>Most accounts in one file.</summary>
    public const int BarisPalingBanyak = 200;

    /// <summary>All of them, in order.</summary>
    public static IReadOnlyList<(string Judul, double Lebar, string Bidang)> Semua { get; } =
    [
        ("Nama pengguna", 22, nameof(PenggunaForm.NamaPengguna)), ("Nama lengkap", 34, nameof(PenggunaForm.Nama)), ("NIP", 22, nameof(PenggunaForm.Nip)),
        ("Surel", 30, nameof(PenggunaForm.Surel)), ("Peran", 24, nameof(PenggunaForm.Peran)), ("Divisi", 10, nameof(PenggunaForm.Divisi)),
        ("Berlaku dari", 14, nameof(PenggunaForm.Dari)), ("Berlaku sampai", 14, nameof(PenggunaForm.Sampai)),
    ];
}
