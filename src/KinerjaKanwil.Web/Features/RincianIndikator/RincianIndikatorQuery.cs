using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Features.Shared;
using KinerjaKanwil.Web.Kantor;
using KinerjaKanwil.Web.Rekap;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Features.RincianIndikator;

/// <summary>Reads an indicator's page: its figures from the one read model, beside them the notes and who did what.</summary>
public sealed class RincianIndikatorQuery(RekapCapaianQuery rekapCapaian, BuktiQuery bukti, RiwayatIndikatorQuery riwayat, KinerjaDbContext db, PenggunaAktif pengguna, WaktuKantor waktu)
{
    /// <summary>
    /// The page; null where year or indicator do not exist or are out of reach. Beside it which earlier state it is, also where the indicator,
    /// which exists now, is not in that state.
    /// </summary>
    /// <param name="tahun">Year.</param>
    /// <param name="kode">Code of the indicator.</param>
    /// <param name="per">An earlier day whose state is asked for; null: now. Notes and evidence are the present ones' alone.</param>
    /// <param name="batal">Cancellation.</param>
    public async Task<(RincianIndikatorViewModel? Model, KeadaanLampau? Lampau)> AmbilAsync(int tahun, string kode, DateOnly? per, CancellationToken batal)
    {
        var dibaca = per is { } hari && hari < waktu.HariIni
            ? await rekapCapaian.AmbilPerAsync(tahun, hari, batal) is { } dulu ? new RekapDenganRiwayat(dulu, [], []) : null
            : await rekapCapaian.AmbilDenganRiwayatAsync(tahun, kode, batal);
        if (dibaca?.Rekap is not { } rekap)
        {
            return (null, null);
        }

        var indikator = rekap.Semua.FirstOrDefault(i => i.Kode == kode);
        var tersimpan = rekap.Lampau is null && indikator is null ? null : await db.IndikatorKinerja.AsNoTracking().TermasukArsip().DalamCakupan(pengguna)
            .Where(i => i.TahunKinerjaId == rekap.Tahun.Id && i.Kode == kode)
            .Select(i => new { Indikator = i, Laporan = db.Realisasi.Where(r => r.IndikatorKinerjaId == i.Id).ToList() }).SingleOrDefaultAsync(batal);
        if (indikator is null || (tersimpan is null && rekap.Lampau is null))
        {
            return (null, tersimpan is null ? null : rekap.Lampau);
        }

        var laporan = rekap.Lampau is null ? tersimpan!.Laporan : [];
        var uraian = rekap.Lampau is null ? tersimpan!.Indikator.Uraian : UraianIku.Kosong;
        var semuaBukti = (rekap.Lampau is not null ? [] : await bukti.DaftarAsync(indikator.Id, indikator.Sasaran.Divisi.Kode, indikator.Status, batal)).ToLookup(b => b.Triwulan);
        var letak = rekap.Semua.ToList().IndexOf(indikator);
        var manual = indikator.Manual;
        var model = new RincianIndikatorViewModel
        {
            Tahun = tahun,
            Kode = kode,
            Nama = indikator.NamaTampil,
            NamaResmi = indikator.NamaTampil == indikator.NamaResmi ? null : indikator.NamaResmi,
            Divisi = indikator.Sasaran.Divisi.NamaTampil,
            KodeDivisi = indikator.Sasaran.Divisi.Kode,
            Sasaran = $"{indikator.Sasaran.Penanda} {indikator.Sasaran.NamaTampil}",
            TargetResmi = indikator.TargetTahunTercetak,
            Manual = ManualIkuViewModel.Dari(kode, manual, uraian),
            ManualDitetapkan = rekap.Lampau is not null ? "Hanya aturan hitungnya; uraian tidak disusun ulang."
                : tersimpan!.Indikator.ManualDitetapkanPada is { } pada ? $"Berlaku sejak {waktu.Tampil(pada)}, ditetapkan {tersimpan.Indikator.ManualDitetapkanOleh}."
                : $"Sebagaimana dimuat dari lembar IKU {tahun}; belum ditetapkan Admin.",
            Arsip = rekap.Lampau is null && tersimpan!.Indikator is { DiarsipkanPada: { } diarsipkan } arsip
                ? $"Indikator ini diarsipkan {arsip.DiarsipkanOleh}, {waktu.Tampil(diarsipkan)}{(arsip.AlasanArsip is { } alasan ? $": {alasan}" : ".")}" : null,
            Catatan = manual.Catatan,
            RiwayatTarget = RiwayatTargetViewModel.Dari(indikator, waktu),
            Triwulan = [.. TriwulanExtensions.Semua.Select(t => Triwulanan(indikator, t, laporan.Find(r => r.Triwulan == t)) with { Bukti = [.. semuaBukti[t]] })],
            CapaianTahun = indikator.Tahunan(Domain.Perencanaan.Triwulan.IV, SumberData.TermasukSementara),
            CapaianTahunResmi = indikator.Tahunan(Domain.Perencanaan.Triwulan.IV, SumberData.Resmi),
            Ringkasan = RingkasanIndikator.Susun(indikator, rekap, dibaca.Lalu, dibaca.Penerus),
            Jejak = await riwayat.AmbilAsync(tahun, kode, rekap.Lampau is { } lampau ? waktu.AkhirHariUtc(lampau.Per) : null, batal),
            Lampau = rekap.Lampau,
            Sebelumnya = letak > 0 ? rekap.Semua[letak - 1].Kode : null,
            Berikutnya = letak < rekap.Semua.Count - 1 ? rekap.Semua[letak + 1].Kode : null,
        };
        return (model, rekap.Lampau);
    }

    private RincianTriwulan Triwulanan(RekapIndikator indikator, Triwulan triwulan, Realisasi? laporan)
    {
        // A draft belongs to the division until it is handed in: neither its figures nor its notes are shown here. What was approved before
        // stays in sight while it is open again.
        var status = laporan?.StatusPada(waktu.SekarangUtc);
        var tampak = status?.SudahDiajukan() == true || laporan?.Resmi is not null ? laporan : null;
        var isian = tampak is null ? null : status!.Value.SudahDiajukan() ? tampak.IsianPada(waktu.SekarangUtc) : tampak.IsianResmi;
        var capaian = indikator.Triwulanan(triwulan, SumberData.TermasukSementara);
        var manual = indikator.Manual;
        return new RincianTriwulan
        {
            Triwulan = triwulan,
            Target = FormatAngka.Bersatuan(capaian.Target ?? indikator.Target.Untuk(triwulan), manual.Satuan) ?? "Tanpa target",
            Dilaporkan = indikator.Realisasi.FirstOrDefault(r => r.Triwulan == triwulan)?.Dihitung(SumberData.TermasukSementara).Teks(manual) ?? "–",
            Realisasi = FormatAngka.Bersatuan(capaian.Realisasi, manual.Satuan) ?? "–",
            Capaian = capaian,
            CapaianTahun = indikator.Tahunan(triwulan, SumberData.TermasukSementara),
            Status = laporan is null ? indikator.Status(triwulan) : status,
            Sementara = indikator.Sementara(triwulan),
            Analisis = isian?.Analisis,
            Kendala = isian?.Kendala,
            TindakLanjut = isian?.TindakLanjut,
            AlasanTidakBerlaku = isian?.AlasanTidakBerlaku,
            Bukti = [],
            Riwayat = tampak is null ? [] : [.. Riwayat(tampak)],
        };
    }

    private IEnumerable<string> Riwayat(Realisasi laporan)
    {
        foreach (var (kata, oleh, pada) in new[]
            {
                ("Diisi", laporan.DiisiOleh, laporan.DiisiPada),
                ("Diajukan", laporan.DiajukanOleh, laporan.DiajukanPada),
                ("Diverifikasi", laporan.DiverifikasiOleh, laporan.DiverifikasiPada),
                ("Disetujui", laporan.DisetujuiOleh, laporan.DisetujuiPada),
            })
        {
            if (pada is { } saat)
            {
                yield return $"{kata} {oleh}, {waktu.Tampil(saat)}" + (kata == "Diajukan" && laporan.HariTerlambat is > 0 and var hari ? $" (terlambat {hari} hari)" : "");
            }
        }

        if (laporan.KunciDibukaSampai is { } sampai)
        {
            yield return $"Kunci dibuka {laporan.KunciDibukaOleh}, {waktu.Tampil(laporan.KunciDibukaPada!.Value)}, sampai {waktu.Tampil(sampai)}: {laporan.AlasanBukaKunci}";
        }
    }
}
