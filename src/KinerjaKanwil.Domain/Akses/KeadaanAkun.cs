namespace KinerjaKanwil.Domain.Akses;

/// <summary>All of an account that decides what it may do.</summary>
/// <param name="Peran">Role.</param>
/// <param name="KodeDivisi">Division, for the roles bound to one.</param>
/// <param name="Masa">When the role is held.</param>
/// <param name="Aktif">False: switched off.</param>
public sealed record KeadaanAkun(Peran Peran, string? KodeDivisi, MasaPeran Masa, bool Aktif)
{
    /// <summary>
    /// True for an Admin on whom the office can rely: in force now and without an end. One with an end would leave the office without any on a
    /// day when nobody looks.
    /// </summary>
    public bool AdminTetap(DateOnly hari) => Peran == Peran.Admin && Aktif && Masa.Sampai is null && Masa.Berlaku(hari);
}

/// <summary>What may be done to accounts.</summary>
public static class AturanAkun
{
    /// <summary>Whether role, division and dates fit together.</summary>
    public static Hasil Periksa(KeadaanAkun akun)
    {
        ArgumentNullException.ThrowIfNull(akun);
        return akun.Peran.TerikatDivisi() && string.IsNullOrEmpty(akun.KodeDivisi) ? Hasil.Gagal($"Pilih divisi untuk peran {akun.Peran.Nama()}.")
            : !akun.Peran.TerikatDivisi() && !string.IsNullOrEmpty(akun.KodeDivisi) ? Hasil.Gagal($"Peran {akun.Peran.Nama()} tidak terikat divisi. Kosongkan divisinya.")
            : akun.Masa is { Dari: { } dari, Sampai: { } sampai } && sampai < dari ? Hasil.Gagal("Tanggal akhir peran sebelum tanggal awalnya.")
            : Hasil.Berhasil;
    }

    /// <summary>Whether an account may be changed so.</summary>
    /// <param name="diriSendiri">True: who changes it is its owner.</param>
    /// <param name="sebelum">As it is.</param>
    /// <param name="sesudah">As it would be.</param>
    /// <param name="adminTetapLain">How many others are <see cref="KeadaanAkun.AdminTetap"/>.</param>
    /// <param name="hari">Today.</param>
    public static Hasil Ubah(bool diriSendiri, KeadaanAkun sebelum, KeadaanAkun sesudah, int adminTetapLain, DateOnly hari)
    {
        ArgumentNullException.ThrowIfNull(sebelum);
        ArgumentNullException.ThrowIfNull(sesudah);
        return Periksa(sesudah) is { Sukses: false } salah ? salah
            : sebelum.AdminTetap(hari) && !sesudah.AdminTetap(hari) && adminTetapLain == 0
                ? Hasil.Gagal("Ini Admin terakhir. Tetapkan Admin lain yang aktif tanpa batas waktu, lalu ulangi.")
            : diriSendiri && sebelum != sesudah ? Hasil.Gagal("Peran, divisi, masa, dan status akun Anda sendiri hanya dapat diubah Admin lain.")
            : Hasil.Berhasil;
    }
}
