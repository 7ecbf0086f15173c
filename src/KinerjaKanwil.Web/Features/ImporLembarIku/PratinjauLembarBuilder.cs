using KinerjaKanwil.Domain.Organisasi;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Data.Seed;
using KinerjaKanwil.Web.Features.Shared;

namespace KinerjaKanwil.Web.Features.ImporLembarIku;

/// <summary>Puts the preview together from what an import would do.</summary>
internal static class PratinjauLembarBuilder
{
    /// <summary>Rows in the order of the sheet, what is missing in the file after them.</summary>
    public static IReadOnlyList<BarisPratinjauLembar> Baris(MuatanLembar muatan, RencanaImporIku rencana)
    {
        var berkas = muatan.Berkas;
        var perubahan = rencana.Perubahan.ToLookup(p => (Jenis: Jenis(p.Entitas), p.Kode));
        var tertahan = rencana.Tertahan.ToLookup(t => t.Kode, t => t.Pesan);
        BarisPratinjauLembar Satu(string jenis, string kode, string nama, params string?[] keterangan)
        {
            var milik = perubahan[(jenis, kode)].ToList();
            var keadaan = milik.Exists(m => m.Baru) ? KeadaanLembar.Baru : milik.Count > 0 ? KeadaanLembar.Berubah : KeadaanLembar.Sama;
            return new BarisPratinjauLembar(
                jenis, kode, nama, keadaan,
                keadaan == KeadaanLembar.Berubah
                    ? [.. milik.SelectMany(m => m.Bidang).Select(b => new BidangLembar(KalimatAudit.Bidang(b.Bidang), KalimatAudit.Nilai(b.Bidang, b.Sebelum), KalimatAudit.Nilai(b.Bidang, b.Sesudah)))]
                    : [],
                [.. keterangan.OfType<string>(), .. jenis == "Indikator" ? tertahan[kode] : []]);
        }

        var hasil = new List<BarisPratinjauLembar> { Satu("Tahun", $"{berkas.Tahun}", string.Join(' ', berkas.Judul)) };
        foreach (var divisi in berkas.Divisi)
        {
            hasil.Add(Satu("Divisi", divisi.Kode, divisi.NamaTampil));
            foreach (var sasaran in berkas.Sasaran.Where(s => s.Divisi == divisi.Kode))
            {
                hasil.Add(Satu("Sasaran", $"{divisi.Kode}/{sasaran.Nomor}", sasaran.NamaTampil ?? sasaran.NamaResmi));
                hasil.AddRange(berkas.Indikator.Where(i => i.Divisi == divisi.Kode && i.Sasaran == sasaran.Nomor).Select(i => Satu(
                    "Indikator", i.Kode, i.NamaTampil ?? i.NamaResmi, muatan.Bacaan.GetValueOrDefault(i.Kode) is { } bacaan ? $"Target dibaca {bacaan}" : null)));
            }
        }

        hasil.AddRange(rencana.Tinggal.Select(t => new BarisPratinjauLembar(
            Jenis(t.Entitas), t.Kode, t.Nama, KeadaanLembar.TidakAdaDiBerkas, [], ["Tetap tersimpan, tidak dihapus."])));
        return hasil;
    }

    /// <summary>What the linter asks about the sheet: what looks wrong, not what is still to be written.</summary>
    public static IReadOnlyList<string> Temuan(BerkasIku berkas, PengaturanCapaian pengaturan) =>
    [
        .. PemeriksaIndikator.Periksa(
                [.. berkas.Indikator.Select(i => new IndikatorDiperiksa(i.Kode, i.NamaTampil ?? i.NamaResmi, i.BuatManual(), i.Uraian ?? UraianIku.Kosong, i.BuatNilai()))],
                pengaturan)
            .Where(t => t.Tingkat == TingkatTemuan.PerluDiperiksa).Select(t => $"{t.Kode}: {t.Kalimat} {t.Saran}"),
    ];

    private static string Jenis(string entitas) => entitas switch
    {
        nameof(TahunKinerja) => "Tahun",
        nameof(Divisi) => "Divisi",
        nameof(SasaranKegiatan) => "Sasaran",
        _ => "Indikator",
    };
}
