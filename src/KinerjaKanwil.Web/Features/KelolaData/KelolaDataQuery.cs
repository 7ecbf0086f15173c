using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Kantor;
using KinerjaKanwil.Web.Rekap;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Features.KelolaData;

/// <summary>A door to something that is set.</summary>
/// <param name="Judul">What it is.</param>
/// <param name="Alamat">Where it leads.</param>
/// <param name="Izin">The permission that it takes.</param>
/// <param name="Jumlah">What waits there, in short.</param>
/// <param name="Keterangan">What it is for, or more of what waits.</param>
public sealed record KartuKelola(string Judul, string Alamat, Izin Izin, string Jumlah, string Keterangan);

/// <summary>The hub, ready to print.</summary>
/// <param name="Tahun">The year; null where there is none.</param>
/// <param name="DaftarTahun">All years, newest first.</param>
/// <param name="Kartu">Its doors.</param>
/// <param name="Langkah">What is still to set up.</param>
public sealed record KelolaDataViewModel(int? Tahun, IReadOnlyList<int> DaftarTahun, IReadOnlyList<KartuKelola> Kartu, DaftarLangkah Langkah);

/// <summary>Counts what waits behind each door of the hub, in a year.</summary>
public sealed class KelolaDataQuery(TemuanIndikatorQuery temuan, LangkahPenyiapanQuery langkah, KinerjaDbContext db, PenggunaAktif pengguna, WaktuKantor waktu)
{
    /// <summary>The page; null where the year asked for does not exist.</summary>
    /// <param name="diminta">The year; null: the default one.</param>
    /// <param name="batal">Cancellation.</param>
    public async Task<KelolaDataViewModel?> AmbilAsync(int? diminta, CancellationToken batal)
    {
        if (await temuan.AmbilAsync(diminta, batal) is not { } daftar)
        {
            return diminta is null ? new KelolaDataViewModel(null, [], [], await langkah.SusunAsync(null, batal)) : null;
        }

        var tahun = daftar.Tahun.Tahun;
        var id = daftar.Tahun.Id;
        var terjadwal = await db.JadwalPelaporan.CountAsync(j => EF.Property<int>(j, "TahunKinerjaId") == id, batal);
        var menunggu = await db.PermintaanBukaKunci.CountAsync(p => p.TahunKinerjaId == id && p.Status == StatusPermintaan.Menunggu, batal);
        var terbuka = await db.Realisasi.CountAsync(r => r.Indikator.TahunKinerjaId == id && r.KunciDibukaSampai > waktu.SekarangUtc, batal);
        var berubah = daftar.Indikator.Count(i => i.Target.Berubah);
        var tanpaTarget = daftar.Indikator.Count(i => TriwulanExtensions.Semua.Any(t => i.Target.Terakhir.Nilai.Untuk(t) is null));
        var divisi = await db.Divisi.CountAsync(d => d.TahunKinerjaId == id && d.DiarsipkanPada == null, batal);
        var sasaran = await db.SasaranKegiatan.CountAsync(s => s.Divisi.TahunKinerjaId == id && s.DiarsipkanPada == null, batal);
        var kartu = new KartuKelola[]
        {
            new("Tahun kinerja", "/kelola/tahun", Izin.MengelolaPerencanaan,
                $"{daftar.SemuaTahun.Count} tahun",
                $"Judul lembar, penandatangan, ambang dan predikat, silsilah. {tahun} berstatus {daftar.Tahun.Status.Nama()}."),
            new("Divisi", $"/kelola/divisi?tahun={tahun}", Izin.MengelolaPerencanaan, $"{divisi} divisi", "Nama, urutan, dan arsip. Pengguna terikat pada kodenya."),
            new("Sasaran", $"/kelola/sasaran?tahun={tahun}", Izin.MengelolaPerencanaan, $"{sasaran} sasaran", "Sasaran kegiatan tiap divisi."),
            new("Indikator", $"/kelola/indikator?tahun={tahun}", Izin.MengelolaPerencanaan, $"{daftar.Indikator.Count} indikator", "Nama resmi dan nama tampil, urutan, arsip; tambah indikator baru."),
            new("Manual IKU", $"/kelola/manual/{tahun}", Izin.MengelolaPerencanaan,
                $"{daftar.Indikator.Count(i => i.PerluDiperiksa)} perlu diperiksa",
                $"Apa yang diukur dan bagaimana. {daftar.Indikator.Count(i => i.PerluDilengkapi)} dari {daftar.Indikator.Count} indikator perlu dilengkapi."),
            new("Target", $"/kelola/target/{tahun}", Izin.MengelolaPerencanaan,
                berubah > 0 ? $"{berubah} pernah diubah" : $"{daftar.Indikator.Count} indikator",
                $"Target tahun dan triwulan, dan perubahannya. {tanpaTarget} indikator punya triwulan tanpa target."),
            new("Impor lembar IKU", "/kelola/impor-lembar", Izin.MengelolaPerencanaan,
                "Dari Excel", "Divisi, sasaran, indikator, dan target setahun dari lembar resmi. Diperiksa dulu, baru diterapkan."),
            new("Jadwal pengisian", $"/kelola/jadwal/{tahun}", Izin.MengaturPelaporan,
                $"{terjadwal} dari 4 triwulan terjadwal", "Kapan tiap triwulan dibuka dan ditutup, dan perpanjangan per divisi."),
            new("Buka kunci", "/kelola/kunci", Izin.MengaturPelaporan,
                $"{menunggu} permintaan menunggu", $"Membuka realisasi yang sudah disetujui, dengan alasan dan batas waktu. {terbuka} realisasi sedang terbuka."),
            new("Simulasi kebijakan", $"/simulasi/{tahun}", Izin.MengelolaPerencanaan,
                "Hanya melihat", "Data yang sama dengan batas, rumus, atau rata-rata lain, berdampingan. Tidak mengubah apa pun."),
            new("Mutu target", $"/mutu-target/{tahun}", Izin.MelihatCapaian,
                "Untuk target tahun depan", "Capaian mentah di atas 120 dan persentase dengan penyebut kecil."),
        };
        return new KelolaDataViewModel(tahun, daftar.SemuaTahun, [.. kartu.Where(k => HakAkses.Punya(pengguna, k.Izin))], await langkah.SusunAsync(daftar, batal));
    }
}
