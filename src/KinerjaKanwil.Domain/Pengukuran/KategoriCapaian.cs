using KinerjaKanwil.Domain.Perencanaan;

namespace KinerjaKanwil.Domain.Pengukuran;

/// <summary>Status of a capaian (design section 4).</summary>
public enum KategoriCapaian
{
    /// <summary>There is no capaian.</summary>
    BelumAda,

    /// <summary>Below the second threshold.</summary>
    Tidak,

    /// <summary>Between the thresholds.</summary>
    Hampir,

    /// <summary>At or above the first threshold.</summary>
    Tercapai,
}

/// <summary>Predikat of a mean capaian (domain.md 1.5).</summary>
public enum Predikat
{
    /// <summary>Lowest band.</summary>
    SangatRendah,

    /// <summary>Second band.</summary>
    Rendah,

    /// <summary>Third band.</summary>
    Sedang,

    /// <summary>Fourth band.</summary>
    Tinggi,

    /// <summary>Highest band.</summary>
    SangatTinggi,
}

/// <summary>
/// Puts a capaian into its band. Bands are half-open from below, and decided on the value rounded to two decimals, so that the
/// figure on screen and its word never disagree (domain.md 1.5).
/// </summary>
public static class Pengelompokan
{
    /// <summary>Status of a capaian in percent.</summary>
    public static KategoriCapaian Kategori(decimal? capaian, PengaturanCapaian pengaturan)
    {
        ArgumentNullException.ThrowIfNull(pengaturan);
        if (capaian is not { } ada)
        {
            return KategoriCapaian.BelumAda;
        }

        var tampil = FormatAngka.Bulat2(ada);
        return tampil >= pengaturan.AmbangTercapai ? KategoriCapaian.Tercapai
            : tampil >= pengaturan.AmbangHampir ? KategoriCapaian.Hampir
            : KategoriCapaian.Tidak;
    }

    /// <summary>Predikat of a capaian in percent.</summary>
    public static Predikat Predikat(decimal capaian, PengaturanCapaian pengaturan)
    {
        ArgumentNullException.ThrowIfNull(pengaturan);
        var tampil = FormatAngka.Bulat2(capaian);
        return tampil >= pengaturan.AmbangSangatTinggi ? Pengukuran.Predikat.SangatTinggi
            : tampil >= pengaturan.AmbangTinggi ? Pengukuran.Predikat.Tinggi
            : tampil >= pengaturan.AmbangSedang ? Pengukuran.Predikat.Sedang
            : tampil >= pengaturan.AmbangRendah ? Pengukuran.Predikat.Rendah
            : Pengukuran.Predikat.SangatRendah;
    }

    /// <summary>The words on screen.</summary>
    public static string Nama(this KategoriCapaian kategori) => kategori switch
    {
        KategoriCapaian.Tercapai => "Tercapai",
        KategoriCapaian.Hampir => "Hampir tercapai",
        KategoriCapaian.Tidak => "Tidak tercapai",
        KategoriCapaian.BelumAda => "Belum ada data",
        _ => throw new ArgumentOutOfRangeException(nameof(kategori), kategori, null),
    };

    /// <summary>The word of a predikat in a year.</summary>
    public static string Nama(this PengaturanCapaian pengaturan, Predikat predikat)
    {
        ArgumentNullException.ThrowIfNull(pengaturan);
        return predikat switch
        {
            Pengukuran.Predikat.SangatTinggi => pengaturan.NamaSangatTinggi,
            Pengukuran.Predikat.Tinggi => pengaturan.NamaTinggi,
            Pengukuran.Predikat.Sedang => pengaturan.NamaSedang,
            Pengukuran.Predikat.Rendah => pengaturan.NamaRendah,
            Pengukuran.Predikat.SangatRendah => pengaturan.NamaSangatRendah,
            _ => throw new ArgumentOutOfRangeException(nameof(predikat), predikat, null),
        };
    }
}
