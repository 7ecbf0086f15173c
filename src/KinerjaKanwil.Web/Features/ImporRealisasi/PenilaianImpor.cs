using System.Security.Cryptography;
using System.Text;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Web.Kantor;

namespace KinerjaKanwil.Web.Features.ImporRealisasi;

/// <summary>A row of an import beside what is stored now.</summary>
/// <param name="Baris">The row.</param>
/// <param name="Milik">Its indicator; null when the division has none of that code.</param>
/// <param name="Realisasi">What is stored; null for nothing.</param>
/// <param name="Bacaan">What the row says; null when the row as such is faulty.</param>
/// <param name="Keadaan">What would become of it.</param>
/// <param name="Sekarang">The stored values.</param>
/// <param name="AlasanTerkunci">Why it cannot be entered; null when it can.</param>
public sealed record PenilaianBaris(
    BarisImpor Baris, IndikatorImpor? Milik, Realisasi? Realisasi, BacaanBarisImpor? Bacaan, KeadaanBarisImpor Keadaan, NilaiIsian Sekarang, string? AlasanTerkunci)
{
    /// <summary>Version of what is stored; empty for nothing.</summary>
    public string Versi => Realisasi?.Versi.ToString() ?? "";

    /// <summary>Columns that would change.</summary>
    public IReadOnlyList<BidangImpor> Berubah => Bacaan is null ? [] : [.. BidangImporExtensions.Semua.Where(b => Sekarang.Teks(b) != Bacaan.Nilai.Teks(b))];
}

/// <summary>Compares an import with what is stored: the preview shows it, applying does it, and both ask here.</summary>
public static class PenilaianImpor
{
    /// <summary>Every row of an import.</summary>
    /// <param name="baris">The rows.</param>
    /// <param name="data">What is stored.</param>
    /// <param name="kosongkan">True: empty cells clear what is stored.</param>
    public static IReadOnlyList<PenilaianBaris> Nilai(IReadOnlyList<BarisImpor> baris, DataImpor data, bool kosongkan)
    {
        ArgumentNullException.ThrowIfNull(baris);
        ArgumentNullException.ThrowIfNull(data);
        var milik = data.Indikator.ToDictionary(i => i.Indikator.Kode);
        return [.. baris.Select(b => Nilai(b, milik.GetValueOrDefault(b.Kode), data, kosongkan))];
    }

    /// <summary>Digest of what a person was shown: rows, their fate, the stored versions behind it, and how empty cells are taken.</summary>
    public static string Sidik(IReadOnlyList<PenilaianBaris> penilaian, bool kosongkan)
    {
        ArgumentNullException.ThrowIfNull(penilaian);
        var bentuk = string.Join('\n', penilaian.Select(p => $"{p.Baris.Nomor} {p.Baris.Kode} {p.Keadaan} {p.Versi}").Append(kosongkan ? "kosongkan" : ""));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(bentuk)).AsSpan(0, 12));
    }

    /// <summary>What there is to say about a row, for the page and the file that is given back.</summary>
    public static string Pesan(PenilaianBaris satu, WaktuKantor waktu)
    {
        ArgumentNullException.ThrowIfNull(satu);
        ArgumentNullException.ThrowIfNull(waktu);
        return satu.Keadaan switch
        {
            KeadaanBarisImpor.Bermasalah => satu.Baris.Pesan is { } pesan ? $"Baris {satu.Baris.Nomor}: {pesan}."
                : satu.Bacaan is null ? $"Baris {satu.Baris.Nomor}: {satu.Baris.Kode} tidak ada di divisi ini."
                : string.Join(" ", satu.Bacaan.Galat.Select(g => g.Kalimat.TrimEnd('.') + ".")),
            KeadaanBarisImpor.Konflik => satu.Realisasi is { DiisiPada: { } pada }
                ? $"Nilai tersimpan diubah {satu.Realisasi.DiisiOleh} pada {waktu.Tampil(pada)}, sesudah templat ini diunduh."
                : "Nilai tersimpan sudah tidak seperti saat templat ini diunduh.",
            KeadaanBarisImpor.Terkunci => $"{satu.AlasanTerkunci} Baris ini tidak diubah.",
            KeadaanBarisImpor.Berubah => string.Join(" ", satu.Bacaan!.Catatan.OrderBy(c => c.Key).Select(c => $"{c.Key.Nama()}: {c.Value}.")),
            KeadaanBarisImpor.Sama => "",
            _ => throw new ArgumentOutOfRangeException(nameof(satu), satu.Keadaan, null),
        };
    }

    private static PenilaianBaris Nilai(BarisImpor baris, IndikatorImpor? milik, DataImpor data, bool kosongkan)
    {
        var realisasi = milik?.Pada(data.Triwulan);
        var tersimpan = data.Tersimpan(realisasi);
        if (milik is null || baris.Pesan is not null)
        {
            return new PenilaianBaris(baris, milik, realisasi, null, KeadaanBarisImpor.Bermasalah, tersimpan, null);
        }

        var bacaan = PembacaanImpor.Baca(baris, milik.Indikator.Manual, tersimpan, kosongkan);
        var terkunci = data.AlasanTerkunci(realisasi);
        var keadaan = PembacaanImpor.Keadaan(baris, bacaan, tersimpan, realisasi?.Versi.ToString() ?? "", terkunci is not null);
        return new PenilaianBaris(baris, milik, realisasi, bacaan, keadaan, tersimpan, terkunci);
    }
}
