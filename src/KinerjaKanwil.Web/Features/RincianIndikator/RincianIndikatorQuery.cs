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
public sealed class RincianIndikatorQuery(RekapCapaianQuery rekapCapaian, BuktiQuery bukti, KinerjaDbContext db, PenggunaAktif pengguna, WaktuKantor waktu)
{
    /// <summary>The page; null where year or indicator do not exist or are out of reach.</summary>
    public async Task<RincianIndikatorViewModel?> AmbilAsync(int tahun, string kode, CancellationToken batal)
    {
        if (await rekapCapaian.AmbilAsync(tahun, batal) is not { } rekap || rekap.Semua.FirstOrDefault(i => i.Kode == kode) is not { } indikator)
        {
            return null;
        }

        var tersimpan = await db.IndikatorKinerja.AsNoTracking().DalamCakupan(pengguna).Where(i => i.Id == indikator.Id)
            .Select(i => new { Indikator = i, Laporan = db.Realisasi.Where(r => r.IndikatorKinerjaId == i.Id).ToList() }).SingleAsync(batal);
        var laporan = tersimpan.Laporan;
        var semuaBukti = (await bukti.DaftarAsync(indikator.Id, indikator.Sasaran.Divisi.Kode, indikator.Status, batal)).ToLookup(b => b.Triwulan);
        var letak = rekap.Semua.ToList().IndexOf(indikator);
        var manual = indikator.Manual;
        return new RincianIndikatorViewModel
        {
            Tahun = tahun,
            Kode = kode,
            Nama = indikator.NamaTampil,
            NamaResmi = indikator.NamaTampil == indikator.NamaResmi ? null : indikator.NamaResmi,
            Divisi = indikator.Sasaran.Divisi.NamaTampil,
            KodeDivisi = indikator.Sasaran.Divisi.Kode,
            Sasaran = $"{indikator.Sasaran.Penanda} {indikator.Sasaran.NamaTampil}",
            TargetResmi = indikator.TargetTahunTercetak,
            Manual = ManualIkuViewModel.Dari(kode, manual, tersimpan.Indikator.Uraian),
            ManualDitetapkan = tersimpan.Indikator.ManualDitetapkanPada is { } pada
                ? $"Berlaku sejak {waktu.Tampil(pada)}, ditetapkan {tersimpan.Indikator.ManualDitetapkanOleh}."
                : $"Sebagaimana dimuat dari lembar IKU {tahun}; belum ditetapkan Admin.",
            Catatan = manual.Catatan,
            RiwayatTarget = RiwayatTargetViewModel.Dari(indikator, waktu),
            Triwulan = [.. TriwulanExtensions.Semua.Select(t => Triwulanan(indikator, t, laporan.Find(r => r.Triwulan == t)) with { Bukti = [.. semuaBukti[t]] })],
            CapaianTahun = indikator.Tahunan(Domain.Perencanaan.Triwulan.IV, SumberData.TermasukSementara),
            CapaianTahunResmi = indikator.Tahunan(Domain.Perencanaan.Triwulan.IV, SumberData.Resmi),
            Sebelumnya = letak > 0 ? rekap.Semua[letak - 1].Kode : null,
            Berikutnya = letak < rekap.Semua.Count - 1 ? rekap.Semua[letak + 1].Kode : null,
        };
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
            Status = status,
            Sementara = indikator.Sementara(triwulan),
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
