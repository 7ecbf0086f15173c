using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;

namespace KinerjaKanwil.Web.Features.Shared;

/// <summary>
/// A Manual IKU ready to print: the same words where people enter, where they review and on the indicator's page. What is not written is left
/// out.
/// </summary>
/// <param name="Kode">Code of the indicator.</param>
/// <param name="Isi">Terms and what they say.</param>
public sealed record ManualIkuViewModel(string Kode, IReadOnlyList<(string Nama, string Isi)> Isi)
{
    /// <summary>
    /// Longest text in a table of many rows, in characters: the division with 36 indicators must load on a weak network. The whole stands behind
    /// <see cref="Lengkap"/>.
    /// </summary>
    public const int PanjangRingkas = 160;

    /// <summary>Address of the whole, where long texts are cut; null where they are not.</summary>
    public string? Lengkap { get; private init; }

    /// <summary>The Manual IKU of a row in a table: long texts are cut at a word.</summary>
    public static ManualIkuViewModel Ringkas(int tahun, string kode, ManualIku manual, UraianIku uraian)
    {
        var penuh = Dari(kode, manual, uraian);
        return penuh with { Isi = [.. penuh.Isi.Select(i => (i.Nama, Potong(i.Isi)))], Lengkap = $"/indikator/{tahun}/{kode}/manual" };
    }

    /// <summary>The Manual IKU of an indicator.</summary>
    public static ManualIkuViewModel Dari(string kode, ManualIku manual, UraianIku uraian)
    {
        ArgumentNullException.ThrowIfNull(manual);
        ArgumentNullException.ThrowIfNull(uraian);
        return new ManualIkuViewModel(kode, [.. Susun(manual, uraian).Where(i => !string.IsNullOrWhiteSpace(i.Isi)).Select(i => (i.Nama, i.Isi!))]);
    }

    private static IEnumerable<(string Nama, string? Isi)> Susun(ManualIku manual, UraianIku uraian)
    {
        yield return ("Definisi", uraian.Definisi);
        yield return ("Alasan pemilihan", uraian.AlasanPemilihan);
        yield return ("Rumus", uraian.RumusTertulis);
        yield return ("Pembilang", manual.LabelPembilang);
        yield return ("Penyebut", manual.LabelPenyebut);
        yield return ("Satuan", manual.Satuan.Nama);
        yield return ("Skala", manual.TeksSkala());
        yield return ("Polaritas", $"{manual.Polaritas}: {manual.Polaritas.Arah()}" + (manual.PolaritasDikonfirmasi ? " (sudah dikonfirmasi)" : ""));
        yield return ("Realisasi terburuk", FormatAngka.Bersatuan(manual.RealisasiTerburuk, manual.Satuan));
        yield return ("Capaian penuh", manual.Konversi120 ? "Dinilai sebesar batas atas capaian, karena target tidak dapat dilampaui" : null);
        yield return ("Cara isi", manual.CaraMengisi());
        yield return ("Sifat angka", $"{manual.SifatAngka}: {manual.SifatAngka.Nama()}");
        yield return ("Konsolidasi", Besar(manual.Konsolidasi.Nama()));
        yield return ("Sumber data", uraian.SumberData);
        yield return ("Penanggung jawab", uraian.PenanggungJawab);
        yield return ("Data dukung", manual.BuktiWajib ? "Wajib: realisasi tidak dapat diajukan tanpa data dukung" : null);
    }

    private static string Potong(string teks) => teks.Length <= PanjangRingkas ? teks
        : teks[..(teks.LastIndexOf(' ', PanjangRingkas) is var spasi and > 0 ? spasi : PanjangRingkas)].TrimEnd() + " …";

    private static string Besar(string kata) => char.ToUpperInvariant(kata[0]) + kata[1..];
}
