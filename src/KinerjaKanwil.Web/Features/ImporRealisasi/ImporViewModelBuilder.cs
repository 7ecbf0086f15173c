using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Web.Kantor;

namespace KinerjaKanwil.Web.Features.ImporRealisasi;

/// <summary>Puts the rows of the pages together.</summary>
internal static class ImporViewModelBuilder
{
    private const string Kosong = "(kosong)";

    /// <summary>Place of a fate on the page: what needs a look comes first, what stays as it is last; within that the order of the file.</summary>
    public static int Urutan(KeadaanBarisImpor keadaan) => keadaan switch
    {
        KeadaanBarisImpor.Bermasalah => 0,
        KeadaanBarisImpor.Konflik => 1,
        KeadaanBarisImpor.Terkunci => 2,
        KeadaanBarisImpor.Berubah => 3,
        KeadaanBarisImpor.Sama => 4,
        _ => throw new ArgumentOutOfRangeException(nameof(keadaan), keadaan, null),
    };

    /// <summary>A row of the preview.</summary>
    public static BarisPratinjau Baris(PenilaianBaris satu, WaktuKantor waktu) => new()
    {
        Nomor = satu.Baris.Nomor,
        Kode = satu.Baris.Kode,
        Nama = Nama(satu.Milik),
        Keadaan = satu.Keadaan,
        Pesan = satu.Keadaan == KeadaanBarisImpor.Berubah || (satu.Keadaan == KeadaanBarisImpor.Bermasalah && satu.Bacaan is not null) ? "" : PenilaianImpor.Pesan(satu, waktu),
        Sel = Sel(satu),
    };

    /// <summary>A row of what was done.</summary>
    public static BarisHasil Hasil(HasilBarisImpor satu, DataImpor data) => new(
        satu.Nomor, satu.Kode, Nama(data.Indikator.FirstOrDefault(i => i.Indikator.Kode == satu.Kode)), NamaHasil(satu), satu.Diterapkan && satu.PesanBatal is null,
        satu.PesanBatal is { } pesan ? $"Tidak dikembalikan: {pesan}" : satu.Pesan,
        satu is { Sebelum: { } sebelum, Sesudah: { } sesudah }
            ? [.. BidangImporExtensions.Semua.Where(b => sebelum.Teks(b) != sesudah.Teks(b)).Select(b => new SelPratinjau(b.Nama(), Isi(sebelum.Teks(b)), Isi(sesudah.Teks(b)), "", false))]
            : []);

    /// <summary>One word on what was done with a row, on screen and in the file.</summary>
    public static string NamaHasil(HasilBarisImpor satu) =>
        satu.Dibatalkan ? "Dikembalikan" : satu.Diterapkan ? "Diterapkan" : satu.Keadaan.Nama();

    private static List<SelPratinjau> Sel(PenilaianBaris satu)
    {
        if (satu.Bacaan is not { } bacaan)
        {
            return [];
        }

        var salah = bacaan.Galat.Select(g => new SelPratinjau(
            $"{g.Bidang.Nama()} ({g.Alamat})", Isi(satu.Sekarang.Teks(g.Bidang)), Isi(satu.Baris.Sel[g.Bidang].Isi), g.Kalimat, Galat: true));
        var berubah = satu.Berubah.Where(b => bacaan.Galat.All(g => g.Bidang != b)).Select(b => new SelPratinjau(
            $"{b.Nama()} ({satu.Baris.Sel[b].Alamat})", Isi(satu.Sekarang.Teks(b)), Isi(bacaan.Nilai.Teks(b)), bacaan.Catatan.GetValueOrDefault(b, ""), Galat: false));
        return [.. salah, .. berubah];
    }

    private static string Nama(IndikatorImpor? milik) => milik is null ? "Tidak dikenal" : milik.Indikator.NamaTampil ?? milik.Indikator.NamaResmi;

    private static string Isi(string teks) => teks.Length > 0 ? teks : Kosong;
}
