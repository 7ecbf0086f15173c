namespace KinerjaKanwil.Domain.Pengukuran;

/// <summary>
/// The bare values of an entry, without how they were read. Two are equal when they say the same: 82 and 82,0 do. Kept beside an import,
/// so that it can be undone.
/// </summary>
public sealed record NilaiIsian(
    decimal? Pembilang, decimal? Penyebut, decimal? Nilai, bool TidakBerlaku, string? AlasanTidakBerlaku, string? Kendala, string? TindakLanjut,
    string? Analisis = null)
{
    /// <summary>Nothing entered.</summary>
    public static NilaiIsian Kosong { get; } = new(null, null, null, false, null, null, null);

    /// <summary>The values of an entry.</summary>
    public static NilaiIsian Dari(IsianRealisasi isian)
    {
        ArgumentNullException.ThrowIfNull(isian);
        return new NilaiIsian(
            isian.Pembilang.Nilai, isian.Penyebut.Nilai, isian.Nilai.Nilai, isian.TidakBerlaku, isian.AlasanTidakBerlaku, isian.Kendala, isian.TindakLanjut,
            isian.Analisis);
    }

    /// <summary>The entry that has these values.</summary>
    public IsianRealisasi SebagaiIsian() => new()
    {
        Pembilang = BacaanAngka.Dari(Pembilang),
        Penyebut = BacaanAngka.Dari(Penyebut),
        Nilai = BacaanAngka.Dari(Nilai),
        TidakBerlaku = TidakBerlaku,
        AlasanTidakBerlaku = AlasanTidakBerlaku,
        Analisis = Analisis,
        Kendala = Kendala,
        TindakLanjut = TindakLanjut,
    };

    /// <summary>A value as a person reads it; empty for none.</summary>
    public string Teks(BidangImpor bidang) => bidang switch
    {
        BidangImpor.Pembilang => Angka(Pembilang),
        BidangImpor.Penyebut => Angka(Penyebut),
        BidangImpor.Nilai => Angka(Nilai),
        BidangImpor.TidakBerlaku => TidakBerlaku ? "Ya" : "Tidak",
        BidangImpor.AlasanTidakBerlaku => AlasanTidakBerlaku ?? "",
        BidangImpor.Analisis => Analisis ?? "",
        BidangImpor.Kendala => Kendala ?? "",
        BidangImpor.TindakLanjut => TindakLanjut ?? "",
        _ => throw new ArgumentOutOfRangeException(nameof(bidang), bidang, null),
    };

    private static string Angka(decimal? nilai) => nilai is { } ada ? FormatAngka.Isian(ada) : "";
}
