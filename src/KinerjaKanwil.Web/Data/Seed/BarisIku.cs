using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;

namespace KinerjaKanwil.Web.Data.Seed;

/// <summary>A division row; the two counts let the file be checked against itself.</summary>
public sealed record BarisDivisi(string Kode, int Nomor, string NamaResmi, string NamaTampil, int JumlahSasaran, int JumlahIndikator);

/// <summary>A sasaran row.</summary>
public sealed record BarisSasaran(string Divisi, int Nomor, string Penanda, string NamaResmi, string? NamaTampil);

/// <summary>An indicator row: <see cref="Target"/> as printed, <see cref="Nilai"/> and <see cref="Satuan"/> as understood.</summary>
public sealed record BarisIndikator(
    string Kode, string Divisi, int Sasaran, int Nomor, string Penanda, string NamaResmi, string? NamaTampil,
    string Target, decimal Nilai, JenisSatuan Jenis, string Satuan)
{
    /// <summary>Lowest possible figure.</summary>
    public decimal? SkalaMin { get; init; }

    /// <summary>Highest possible figure.</summary>
    public decimal? SkalaMaks { get; init; }

    /// <summary>How a ratio is formed.</summary>
    public RumusRasio Rumus { get; init; }

    /// <summary>What the numerator counts.</summary>
    public string? LabelPembilang { get; init; }

    /// <summary>What the denominator counts.</summary>
    public string? LabelPenyebut { get; init; }

    /// <summary>Remark beside the input.</summary>
    public string? Catatan { get; init; }

    /// <summary>The whole rule, where the file has it; null: <see cref="BuatManual"/> makes it from the kind of number and the fields above.</summary>
    public ManualIku? Manual { get; init; }

    /// <summary>The words of the Manual IKU; null where the file has none.</summary>
    public UraianIku? Uraian { get; init; }

    /// <summary>The targets of year and quarters, where the file has them; null: the usual ones of the kind of number.</summary>
    public NilaiTarget? TargetAwal { get; init; }

    /// <summary>The rule of measurement: the one of the file, or the defaults of its kind with what the row itself says.</summary>
    public ManualIku BuatManual()
    {
        if (Manual is not null)
        {
            return Manual;
        }

        var bawaan = ManualIku.Bawaan(new Satuan(Jenis, Satuan));
        return bawaan with
        {
            SkalaMin = SkalaMin ?? bawaan.SkalaMin,
            SkalaMaks = SkalaMaks,
            Rumus = Rumus,
            LabelPembilang = LabelPembilang,
            LabelPenyebut = LabelPenyebut,
            Catatan = Catatan,
        };
    }

    /// <summary>The targets of year and quarters.</summary>
    public NilaiTarget BuatNilai() => TargetAwal ?? NilaiTarget.DariTahunan(Nilai, BuatManual().Konsolidasi);

    /// <summary>What the printed target and the structured one disagree on.</summary>
    internal IEnumerable<string> PeriksaTarget()
    {
        if (TargetTerbaca.Baca(Target) is not { } terbaca)
        {
            yield return $"kolom target: \"{Target}\" tidak diawali angka, atau terlalu panjang.";
            yield break;
        }

        if (terbaca.Nilai != Nilai)
        {
            yield return $"kolom nilai: {FormatAngka.Lengkap(Nilai)}, padahal target tertulis \"{Target}\".";
        }

        if (terbaca.Satuan != new Satuan(Jenis, Satuan) || Satuan.Length > Domain.Perencanaan.Satuan.PanjangNama)
        {
            yield return $"kolom satuan: \"{Satuan}\" tidak sesuai dengan target \"{Target}\".";
        }

        if (Nilai < SkalaMin || Nilai > SkalaMaks)
        {
            yield return $"kolom nilai: {FormatAngka.Lengkap(Nilai)} di luar skala.";
        }

        if (Jenis == JenisSatuan.Jumlah && Nilai != decimal.Truncate(Nilai))
        {
            yield return $"kolom nilai: {FormatAngka.Lengkap(Nilai)} bukan bilangan bulat.";
        }
    }
}
