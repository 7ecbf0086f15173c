using System.Text.RegularExpressions;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;

namespace KinerjaKanwil.Web.Data.Seed;

/// <summary>A division row; the two counts let the file be checked against itself.</summary>
public sealed record BarisDivisi(string Kode, int Nomor, string NamaResmi, string NamaTampil, int JumlahSasaran, int JumlahIndikator);

/// <summary>A sasaran row.</summary>
public sealed record BarisSasaran(string Divisi, int Nomor, string Penanda, string NamaResmi, string? NamaTampil);

/// <summary>An indicator row: <see cref="Target"/> as printed, <see cref="Nilai"/> and <see cref="Satuan"/> as understood.</summary>
public sealed partial record BarisIndikator(
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

    /// <summary>The rule of measurement: the defaults of its kind, with what the row itself says.</summary>
    public ManualIku BuatManual()
    {
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

    /// <summary>What the printed target and the structured one disagree on.</summary>
    internal IEnumerable<string> PeriksaTarget()
    {
        if (Target.Length > IndikatorKinerja.PanjangTargetResmi || Uraian().Match(Target) is not { Success: true } cocok)
        {
            yield return $"kolom target: \"{Target}\" tidak diawali angka, atau terlalu panjang.";
            yield break;
        }

        var tertulis = BacaanAngka.Baca(cocok.Groups["angka"].Value);
        if (tertulis.Nilai != Nilai)
        {
            yield return $"kolom nilai: {FormatAngka.Lengkap(Nilai)}, padahal target tertulis \"{Target}\".";
        }

        var satuan = cocok.Groups["satuan"].Value;
        var sesuai = Jenis switch
        {
            JenisSatuan.Persen => satuan == "%" && Satuan == "%",
            JenisSatuan.Indeks => satuan is "" or "(indeks)" && Satuan == "indeks",
            JenisSatuan.Jumlah => satuan.Length > 0 && satuan == Satuan,
            _ => throw new ArgumentOutOfRangeException(nameof(Jenis), Jenis, null),
        };
        if (!sesuai || Satuan.Length > Domain.Perencanaan.Satuan.PanjangNama)
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

    [GeneratedRegex(@"^(?<angka>[0-9][0-9.,]*)\s*(?<satuan>.*)$")]
    private static partial Regex Uraian();
}
