using System.Globalization;
using KinerjaKanwil.Domain;
using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Kantor;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Rekap;

/// <summary>Reads a year for <see cref="RekapCapaian"/>: three statements, whatever the number of indicators.</summary>
public sealed class RekapCapaianQuery(KinerjaDbContext db, SilsilahQuery silsilah, PenggunaAktif pengguna, WaktuKantor waktu)
{
    /// <summary>The year asked for, or the default one (<see cref="TahunKinerja.Bawaan"/>); null where there is no such year or no year at all.</summary>
    public async Task<RekapCapaian?> AmbilAsync(int? tahun, CancellationToken batal = default) => (await BacaAsync(tahun, null, null, batal))?.Rekap;

    /// <summary>
    /// The year, and beside it what an indicator was in the years before it, by its lineage: the same three statements, and a fourth where
    /// there is another year.
    /// </summary>
    public Task<RekapDenganRiwayat?> AmbilDenganRiwayatAsync(int tahun, string kode, CancellationToken batal) => BacaAsync(tahun, kode, null, batal);

    /// <summary>
    /// The year as it stood at the end of an earlier day, made anew from the audit trail; the present one for today and later. Null where
    /// there is no such year now.
    /// </summary>
    /// <param name="tahun">The year; null: the default one.</param>
    /// <param name="per">The day; null: now.</param>
    /// <param name="batal">Cancellation.</param>
    public Task<RekapCapaian?> AmbilPerAsync(int? tahun, DateOnly? per, CancellationToken batal) => AmbilPerAsync(tahun, per, null, batal);

    /// <summary>The same with the notes of a quarter, where the page shows them.</summary>
    public async Task<RekapCapaian?> AmbilPerAsync(int? tahun, DateOnly? per, CatatanDibaca? catatanDibaca, CancellationToken batal)
    {
        if (per is not { } hari || hari >= waktu.HariIni)
        {
            return (await BacaAsync(tahun, null, catatanDibaca, batal))?.Rekap;
        }

        var semuaTahun = await db.TahunKinerja.AsNoTracking().OrderByDescending(t => t.Tahun).ToListAsync(batal);
        if ((tahun is null ? TahunKinerja.Bawaan(semuaTahun) : semuaTahun.Find(t => t.Tahun == tahun)) is not { } kini)
        {
            return null;
        }

        var saat = waktu.AkhirHariUtc(hari);
        var (sendiri, awalan) = (kini.Tahun.ToString(CultureInfo.InvariantCulture), $"{kini.Tahun}/");
        var cakupan = HakAkses.Cakupan(pengguna);
        var catatan = await db.CatatanAudit.AsNoTracking()
            .Where(c => PemutarJejak.Entitas.Contains(c.Entitas) && (c.KunciEntitas == sendiri || c.KunciEntitas.StartsWith(awalan)) && c.Waktu < saat)
            .Where(c => cakupan == null || c.KodeDivisi == null || c.KodeDivisi == cakupan)
            .OrderBy(c => c.Urut).ToListAsync(batal);
        var id = await db.IndikatorKinerja.AsNoTracking().TermasukArsip().DalamCakupan(pengguna).Where(i => i.TahunKinerjaId == kini.Id)
            .Select(i => new { i.Kode, i.Id }).ToDictionaryAsync(i => i.Kode, i => i.Id, batal);
        var mulai = await db.CatatanAudit.AsNoTracking().OrderBy(c => c.Urut).Select(c => (DateTime?)c.Waktu).FirstOrDefaultAsync(batal);

        var jejak = new PemutarJejak(kini.Tahun, catatan);
        var target = jejak.AdaTahun ? jejak.Target(id) : [];
        var semuaId = target.Select(t => t.Indikator).DistinctBy(i => i.Kode).ToDictionary(i => i.Kode, i => i.Id);
        var laporan = jejak.Realisasi(semuaId, saat.AddMinutes(-1)).ToLookup(r => r.IndikatorId);
        return new RekapCapaian(jejak.AdaTahun ? jejak.Tahun(kini) : kini, [.. semuaTahun.Select(t => t.Tahun)], target, laporan, hari)
        {
            Lampau = new KeadaanLampau(
                hari, $"Keadaan per {FormatTanggal.Panjang(hari)} 23.59 {waktu.SingkatanZona}", [.. Kekurangan(jejak, mulai, saat, kini.Tahun)]),
        };
    }

    private IEnumerable<string> Kekurangan(PemutarJejak jejak, DateTime? mulai, DateTime saat, int tahun)
    {
        if (mulai is null || mulai >= saat)
        {
            yield return mulai is { } awal
                ? $"Jejak audit baru dimulai {waktu.Tampil(awal)}: keadaan sebelum itu tidak dapat ditampilkan."
                : "Jejak audit masih kosong: keadaan terdahulu tidak dapat ditampilkan.";
        }
        else if (!jejak.AdaTahun)
        {
            yield return $"Tahun kinerja {tahun} belum ada dalam jejak audit pada tanggal itu.";
        }

        if (jejak.TidakUtuh > 0)
        {
            yield return $"{jejak.TidakUtuh} catatan tidak utuh dalam jejak audit, jadi angkanya dapat berbeda dari yang tampil waktu itu.";
        }
    }

    private async Task<RekapDenganRiwayat?> BacaAsync(int? tahun, string? kodeRiwayat, CatatanDibaca? catatan, CancellationToken batal)
    {
        var semuaTahun = await db.TahunKinerja.AsNoTracking().Include(t => t.Pejabat).Include(t => t.Jadwal).ThenInclude(j => j.Perpanjangan).AsSingleQuery()
            .OrderByDescending(t => t.Tahun).ToListAsync(batal);
        var dipilih = tahun is null ? TahunKinerja.Bawaan(semuaTahun) : semuaTahun.Find(t => t.Tahun == tahun);
        if (dipilih is null)
        {
            return null;
        }

        var lalu = kodeRiwayat is null ? [] : semuaTahun.Where(t => t.Tahun < dipilih.Tahun).Take(RekapDenganRiwayat.TahunSebelumnya).ToList();
        var idLalu = lalu.ConvertAll(t => t.Id);
        var ruas = kodeRiwayat is not null && semuaTahun.Count > 1 ? await silsilah.AmbilAsync([dipilih, .. lalu, .. semuaTahun.Where(t => t.Tahun > dipilih.Tahun).TakeLast(1)], batal) : [];
        var pendahulu = kodeRiwayat is null ? [] : PenelusuranSilsilah.Mundur(kodeRiwayat, dipilih.Tahun, lalu.Select(t => t.Tahun), ruas);
        var kodeLalu = pendahulu.Select(p => p.Kode).OfType<string>().Distinct().ToList();
        var indikator = db.IndikatorKinerja.AsNoTracking().DalamCakupan(pengguna);
        var laporanDicari = db.Realisasi.AsNoTracking().DalamCakupan(pengguna);
        if (kodeRiwayat is not null)
        {
            // The page of an archived indicator stays; nothing else of the year sees it.
            indikator = indikator.TermasukArsip().Where(i => i.DiarsipkanPada == null || i.Kode == kodeRiwayat || i.TahunKinerjaId != dipilih.Id);
            laporanDicari = laporanDicari.TermasukArsip().Where(r => r.Indikator.DiarsipkanPada == null || r.Indikator.Kode == kodeRiwayat || r.Indikator.TahunKinerjaId != dipilih.Id);
        }

        if (lalu.Count == 0)
        {
            indikator = indikator.Where(i => i.TahunKinerjaId == dipilih.Id);
            laporanDicari = laporanDicari.Where(r => r.Indikator.TahunKinerjaId == dipilih.Id);
        }
        else
        {
            indikator = indikator.Where(i => i.TahunKinerjaId == dipilih.Id || (kodeLalu.Contains(i.Kode) && idLalu.Contains(i.TahunKinerjaId)));
            laporanDicari = laporanDicari.Where(r => r.Indikator.TahunKinerjaId == dipilih.Id
                || (kodeLalu.Contains(r.Indikator.Kode) && idLalu.Contains(r.Indikator.TahunKinerjaId)));
        }

        var target = await indikator
            .Join(db.Target, i => i.Id, t => t.IndikatorKinerjaId, (i, t) => new { i.TahunKinerjaId, Baris = new BarisTarget(
                new BarisIndikator(
                    i.Id, i.Kode, i.Nomor, i.Penanda, i.NamaResmi, i.NamaTampil, i.TargetResmi, i.Manual,
                    i.Sasaran.Nomor, i.Sasaran.Penanda, i.Sasaran.NamaResmi, i.Sasaran.NamaTampil,
                    i.Sasaran.Divisi.Urutan ?? i.Sasaran.Divisi.Nomor, i.Sasaran.Divisi.Kode, i.Sasaran.Divisi.NamaResmi, i.Sasaran.Divisi.NamaTampil)
                {
                    Urutan = i.Urutan, SasaranUrutan = i.Sasaran.Urutan, Diarsipkan = i.DiarsipkanPada != null,
                },
                t.Nomor, t.BerlakuMulai, t.Nilai, new CatatanTarget(t.Alasan, t.Dasar, t.DitetapkanOleh, t.DitetapkanPada)) })
            .ToListAsync(batal);

        // Whether there is a remedy is read for all quarters, its text only for the quarter shown: one statement either way.
        var bacaCatatan = catatan is not null;
        var triwulanCatatan = catatan?.Triwulan;
        var bacaAnalisis = catatan?.DenganAnalisis == true;
        var laporan = await laporanDicari
            .Select(r => new
            {
                r.IndikatorKinerjaId, r.Triwulan, r.Pembilang, r.Penyebut, r.Nilai, r.TidakBerlaku, r.AlasanTidakBerlaku, r.Status, r.KunciDibukaSampai, r.HariTerlambat,
                r.DiisiPada, r.DiajukanPada, r.DiverifikasiPada, r.DisetujuiPada, r.DikembalikanPada,
                Analisis = bacaAnalisis && (triwulanCatatan == null || r.Triwulan == triwulanCatatan) ? r.Analisis : null,
                Kendala = bacaCatatan && (triwulanCatatan == null || r.Triwulan == triwulanCatatan) ? r.Kendala : null,
                TindakLanjut = bacaCatatan && (triwulanCatatan == null || r.Triwulan == triwulanCatatan) ? r.TindakLanjut : null,
                AdaTindakLanjut = bacaCatatan && r.TindakLanjut != null,
                Resmi = r.Resmi == null ? null : new
                {
                    r.Resmi.Pembilang, r.Resmi.Penyebut, r.Resmi.Nilai, r.Resmi.TidakBerlaku, r.Resmi.AlasanTidakBerlaku, r.Resmi.NomorTarget,
                    Analisis = bacaAnalisis && (triwulanCatatan == null || r.Triwulan == triwulanCatatan) ? r.Resmi.Analisis : null,
                    Kendala = bacaCatatan && (triwulanCatatan == null || r.Triwulan == triwulanCatatan) ? r.Resmi.Kendala : null,
                    TindakLanjut = bacaCatatan && (triwulanCatatan == null || r.Triwulan == triwulanCatatan) ? r.Resmi.TindakLanjut : null,
                    AdaTindakLanjut = bacaCatatan && r.Resmi.TindakLanjut != null,
                },
            })
            .ToListAsync(batal);
        var realisasi = laporan.Select(r =>
        {
            var status = AlurRealisasi.Pada(r.Status, r.Resmi is not null, r.KunciDibukaSampai, waktu.SekarangUtc);
            var resmi = r.Resmi is { } v ? new AngkaTriwulan(r.Triwulan, v.Pembilang, v.Penyebut, v.Nilai, v.TidakBerlaku, v.AlasanTidakBerlaku) : null;
            var angka = new AngkaTriwulan(r.Triwulan, r.Pembilang, r.Penyebut, r.Nilai, r.TidakBerlaku, r.AlasanTidakBerlaku);
            return new BarisRealisasi(
                r.IndikatorKinerjaId, r.Triwulan, status, status == StatusRealisasi.Disetujui && resmi is not null ? resmi : angka, resmi, r.Resmi?.NomorTarget,
                r.HariTerlambat, new[] { r.DiisiPada, r.DiajukanPada, r.DiverifikasiPada, r.DisetujuiPada, r.DikembalikanPada }.Max())
            {
                Diajukan = r.DiajukanPada,
                Catatan = bacaCatatan ? new CatatanLaporan(r.Analisis, r.Kendala, r.TindakLanjut, r.AdaTindakLanjut) : null,
                CatatanResmi = bacaCatatan && r.Resmi is { } v2 ? new CatatanLaporan(v2.Analisis, v2.Kendala, v2.TindakLanjut, v2.AdaTindakLanjut) : null,
            };
        });
        var perIndikator = realisasi.ToLookup(r => r.IndikatorId);
        RekapCapaian Susun(TahunKinerja milik) => new(
            milik, [.. semuaTahun.Select(t => t.Tahun)], [.. target.Where(t => t.TahunKinerjaId == milik.Id).Select(t => t.Baris)], perIndikator, waktu.HariIni);
        return new RekapDenganRiwayat(
            Susun(dipilih), [.. lalu.Zip(pendahulu, (t, p) => new TahunLalu(p, Susun(t).Semua.FirstOrDefault(i => i.Kode == p.Kode)))],
            [.. ruas.Where(r => r.Tahun > dipilih.Tahun && r.KodeAsal == kodeRiwayat)]);
    }
}

/// <summary>A year with one of its indicators in the years before it.</summary>
/// <param name="Rekap">The year.</param>
/// <param name="Lalu">The years before it, newest first.</param>
/// <param name="Penerus">What became of it in the year after, where that was written down.</param>
public sealed record RekapDenganRiwayat(RekapCapaian Rekap, IReadOnlyList<TahunLalu> Lalu, IReadOnlyList<RuasSilsilah> Penerus)
{
    /// <summary>Years before it that are looked at.</summary>
    public const int TahunSebelumnya = 2;
}

/// <summary>An indicator in a year before.</summary>
/// <param name="Pendahulu">What it was there by its lineage.</param>
/// <param name="Indikator">Its figures; null where there is none, or where it is out of reach.</param>
public sealed record TahunLalu(PendahuluIndikator Pendahulu, RekapIndikator? Indikator);
