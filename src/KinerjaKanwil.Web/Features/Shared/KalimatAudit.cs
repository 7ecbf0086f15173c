using System.Globalization;
using System.Text.RegularExpressions;
using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Domain.Organisasi;
using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Data.Audit;

namespace KinerjaKanwil.Web.Features.Shared;

/// <summary>
/// Says an entry in words: <c>Staf X (Staf Divisi) mengubah Realisasi PAS.07.3 TW I 2023: pembilang dari 40 menjadi 45</c>. What it does
/// not know, or what someone altered, it repeats as it stands.
/// </summary>
internal static partial class KalimatAudit
{
    private const int BidangDalamKalimat = 3;
    private const int TeksDalamKalimat = 60;

    /// <summary>The sentence.</summary>
    public static string Susun(CatatanAudit catatan, IReadOnlyList<PerubahanBidang> perubahan)
    {
        var siapa = Siapa(catatan);
        var apa = Benda(catatan);
        var alasan = perubahan.FirstOrDefault(p => p.Bidang == "Alasan")?.Sesudah;
        return Enum.TryParse<TindakanAudit>(catatan.Tindakan, out var tindakan)
            ? tindakan switch
            {
                TindakanAudit.Dibuat => $"{siapa} membuat {apa}{Rincian(perubahan, catatan)}",
                TindakanAudit.Diubah => $"{siapa} mengubah {apa}{Rincian(perubahan, catatan)}",
                TindakanAudit.Dihapus => $"{siapa} menghapus {apa}",
                TindakanAudit.Diajukan => $"{siapa} mengajukan {apa}{Rincian(perubahan, catatan)}",
                TindakanAudit.Ditarik => $"{siapa} menarik {apa}",
                TindakanAudit.Diverifikasi => $"{siapa} memverifikasi {apa}",
                TindakanAudit.Disetujui => $"{siapa} menyetujui {apa}",
                TindakanAudit.Dikembalikan => $"{siapa} mengembalikan {apa}{Rincian(perubahan, catatan)}",
                TindakanAudit.Diterapkan => $"{siapa} menerapkan {apa}",
                TindakanAudit.Dibatalkan => $"{siapa} membatalkan {apa}",
                TindakanAudit.KunciDibuka => $"{siapa} membuka kunci {apa}{Rincian(perubahan, catatan)}",
                TindakanAudit.KunciDitutup => $"{siapa} menutup kunci {apa}",
                TindakanAudit.Dipulihkan when catatan.Entitas == nameof(Domain.Pelaporan.BuktiDukung) => $"{siapa} mengurungkan penghapusan {apa}",
                TindakanAudit.Dipulihkan => $"{siapa} mengembalikan versi resmi {apa}",
                TindakanAudit.Ditolak => $"{siapa} ditolak: {apa}. {alasan}",
                TindakanAudit.Masuk => $"{siapa} masuk",
                TindakanAudit.MasukGagal => $"Gagal masuk: {apa}. {alasan}",
                TindakanAudit.Keluar => $"{siapa} keluar",
                TindakanAudit.TautanDibuat => $"{siapa} membuat tautan kata sandi baru untuk {apa}",
                TindakanAudit.SesiDiakhiri => $"{siapa} mengeluarkan {apa} dari perangkatnya: {alasan}",
                TindakanAudit.KodePemulihanDiganti => $"{siapa} mengganti kode pemulihan {apa}",
                TindakanAudit.DuaLangkahDimatikan => $"{siapa} mematikan verifikasi dua langkah {apa}: {alasan}",
                TindakanAudit.Diarsipkan => $"{siapa} mengarsipkan {apa}{Rincian(perubahan, catatan)}",
                TindakanAudit.ArsipDipulihkan => $"{siapa} memulihkan {apa} dari arsip",
                TindakanAudit.Ekspor => $"{siapa} mengekspor {apa}",
                _ => $"{siapa} {catatan.Tindakan} {apa}",
            }
            : $"{siapa} {catatan.Tindakan} {apa}";
    }

    /// <summary>Name of a role on screen; what is none is repeated as it stands.</summary>
    public static string Peran(string? kata) => Enum.TryParse<Peran>(kata, out var peran) && Enum.IsDefined(peran) ? peran.Nama() : kata ?? "";

    /// <summary>The sentence without what changed, where that stands beside it.</summary>
    public static string Pendek(CatatanAudit catatan) => Susun(catatan, []);

    /// <summary>Name of a source on screen.</summary>
    public static string Sumber(string sumber) => sumber switch
    {
        nameof(SumberPerubahan.Formulir) => "Formulir",
        nameof(SumberPerubahan.Impor) => "Impor",
        nameof(SumberPerubahan.Verifikasi) => "Verifikasi",
        nameof(SumberPerubahan.Sistem) => "Sistem",
        nameof(SumberPerubahan.Masuk) => "Halaman masuk",
        _ => sumber,
    };

    /// <summary>Name of a field on screen: <c>alasan tidak berlaku</c>.</summary>
    public static string Bidang(string nama) => BatasKata().Replace(nama, " ").Replace(".", " ", StringComparison.Ordinal).ToLowerInvariant();

    /// <summary>A value on screen: figures as people write them, nothing as a dash.</summary>
    public static string Nilai(string bidang, string? nilai) => nilai switch
    {
        null or "" => "–",
        _ when bidang == "Pengaturan.RumusMinimal" && Enum.TryParse<RumusMinimal>(nilai, out var rumus) && Enum.IsDefined(rumus) => rumus.Ringkas(),
        _ when BidangAngka().IsMatch(bidang) && decimal.TryParse(nilai, NumberStyles.Float, CultureInfo.InvariantCulture, out var angka) => FormatAngka.Isian(angka),
        _ => nilai,
    };

    private static string Siapa(CatatanAudit catatan) => catatan switch
    {
        { PenggunaId: null, NamaPengguna: PelakuAudit.NamaTamu } => "Seseorang yang belum masuk",
        { Peran: { } kata } => $"{catatan.NamaPengguna} ({Peran(kata)})",
        _ => catatan.NamaPengguna,
    };

    private static string Benda(CatatanAudit catatan) => (catatan.Entitas, catatan.KunciEntitas.Split('/')) switch
    {
        (nameof(Realisasi), [var tahun, var kode, var tw]) => $"Realisasi {kode} {Triwulanan(tw)} {tahun}",
        (nameof(BuktiDukung), [var tahun, var kode, var tw]) => $"Data dukung {kode} {Triwulanan(tw)} {tahun}",
        (nameof(Target), [var tahun, var kode]) => $"Target {kode} tahun {tahun}",
        (nameof(Target), [var tahun, var kode, var nomor]) => $"Target {kode} tahun {tahun} (perubahan {nomor})",
        (nameof(IndikatorKinerja), [var tahun, var kode]) => $"Indikator {kode} tahun {tahun}",
        (nameof(SasaranKegiatan), [var tahun, var divisi, var nomor]) => $"Sasaran {nomor} divisi {divisi} tahun {tahun}",
        (nameof(BerkasImpor), [var tahun, var divisi, var tw]) => $"Berkas impor divisi {divisi} {Triwulanan(tw)} {tahun}",
        (nameof(Divisi), [var tahun, var kode]) => $"Divisi {kode} tahun {tahun}",
        (nameof(TahunKinerja), [var tahun]) => $"Tahun kinerja {tahun}",
        (nameof(Pejabat), [var tahun, var nomor]) => $"Pejabat penandatangan {nomor} tahun {tahun}",
        (nameof(SilsilahIndikator), [var tahun, var asal, PengumpulPerubahan.TanpaKode]) => $"Silsilah {asal} pada tahun {tahun} (tanpa penerus)",
        (nameof(SilsilahIndikator), [var tahun, PengumpulPerubahan.TanpaKode, var tujuan]) => $"Silsilah {tujuan} tahun {tahun} (tanpa asal)",
        (nameof(SilsilahIndikator), [var tahun, var asal, var tujuan]) => $"Silsilah {asal} ke {tujuan} tahun {tahun}",
        (nameof(JadwalPelaporan), [var tahun, var tw]) => $"Jadwal pengisian {Triwulanan(tw)} {tahun}",
        (nameof(PerpanjanganJadwal), [var tahun, var divisi, var tw]) => $"Perpanjangan pengisian {Triwulanan(tw)} {tahun} divisi {divisi}",
        (nameof(PermintaanBukaKunci), [var tahun, var kode, var tw]) => $"Permintaan buka kunci {kode} {Triwulanan(tw)} {tahun}",
        ("MatriksIku", [var tahun, var tw]) => $"Matriks IKU {tahun} s.d. {Triwulanan(tw)}",
        ("JejakAudit", _) => "Jejak audit",
        (nameof(KunciSandi), [var akun, .. var nama]) => $"kunci sandi {string.Join('/', nama)} akun {akun}",
        (nameof(Pengguna), _) => $"akun {catatan.KunciEntitas}",
        ("Halaman", _) => catatan.KunciEntitas,
        _ => $"{catatan.Entitas} {catatan.KunciEntitas}",
    };

    private static string Triwulanan(string tw) => tw switch
    {
        "TW1" => Triwulan.I.Nama(),
        "TW2" => Triwulan.II.Nama(),
        "TW3" => Triwulan.III.Nama(),
        "TW4" => Triwulan.IV.Nama(),
        _ => tw,
    };

    private static string Rincian(IReadOnlyList<PerubahanBidang> perubahan, CatatanAudit catatan)
    {
        // Status, quarter and names of who did it are what the rest of the sentence says already.
        var berarti = perubahan.Where(p => p.Bidang is not ("Status" or "Triwulan") && !p.Bidang.EndsWith("Oleh", StringComparison.Ordinal)
            && (catatan.Entitas is nameof(Realisasi) or nameof(Target) or nameof(Pejabat) or nameof(SilsilahIndikator) || catatan.Tindakan != nameof(TindakanAudit.Dibuat))
            && !(p.Sebelum is null && p.Sesudah == "tidak")).ToList();
        if (berarti.Count == 0)
        {
            return "";
        }

        var kata = berarti.Take(BidangDalamKalimat).Select(p => p.Sebelum is null
            ? $"{Bidang(p.Bidang)} {Singkat(p.Bidang, p.Sesudah)}"
            : $"{Bidang(p.Bidang)} dari {Singkat(p.Bidang, p.Sebelum)} menjadi {Singkat(p.Bidang, p.Sesudah)}");
        var sisa = berarti.Count - BidangDalamKalimat;
        return ": " + string.Join(", ", kata) + (sisa > 0 ? $", dan {sisa} bidang lain" : "");
    }

    private static string Singkat(string bidang, string? nilai)
    {
        var teks = Nilai(bidang, nilai);
        return teks.Length <= TeksDalamKalimat ? teks : string.Concat(teks.AsSpan(0, TeksDalamKalimat - 1).TrimEnd(), "…");
    }

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])")]
    private static partial Regex BatasKata();

    [GeneratedRegex(@"^(Pembilang|Penyebut|Nilai(\.\w+)?|Pengaturan\.\w+|Manual\.(Skala\w+|RealisasiTerburuk))$")]
    private static partial Regex BidangAngka();
}
