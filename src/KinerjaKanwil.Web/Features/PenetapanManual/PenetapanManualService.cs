using System.Data;
using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Data.Audit;
using KinerjaKanwil.Web.Kantor;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Features.PenetapanManual;

/// <summary>How setting a Manual IKU ended. Unless <see cref="Kabar"/> is set, nothing was stored.</summary>
public sealed record HasilManual
{
    /// <summary>Faults by field.</summary>
    public IReadOnlyList<(string Bidang, string Pesan)> Galat { get; init; } = [];

    /// <summary>The indicator does not exist, or is out of reach.</summary>
    public bool TidakDitemukan { get; init; }

    /// <summary>Another admin stored meanwhile.</summary>
    public KonflikManual? Konflik { get; init; }

    /// <summary>True where <see cref="Konflik"/> is that figures were handed in meanwhile.</summary>
    public bool Terkunci { get; init; }

    /// <summary>What was done, in words.</summary>
    public string? Kabar { get; init; }
}

/// <summary>Stores Manual IKU.</summary>
public sealed class PenetapanManualService(KinerjaDbContext db, PenggunaAktif pengguna, PencatatAudit audit, WaktuKantor waktu)
{
    /// <summary>Stores one Manual IKU.</summary>
    public async Task<HasilManual> SimpanAsync(int tahun, string kode, ManualForm form, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        var hasil = await DalamTransaksiAsync(() => CobaAsync(tahun, kode, form, batal), batal);
        if (hasil.TidakDitemukan || hasil.Konflik is not null)
        {
            await audit.TolakAsync(nameof(IndikatorKinerja), $"{tahun}/{kode}", hasil.Konflik?.Judul ?? "Tidak ada, atau di luar jangkauan");
        }

        return hasil;
    }

    /// <summary>Confirms which direction is good for several indicators: all of them or none.</summary>
    /// <param name="tahun">Year.</param>
    /// <param name="dipilih">Version that the page had shown, by code.</param>
    /// <param name="batal">Cancellation.</param>
    public Task<HasilManual> KonfirmasiPolaritasAsync(int tahun, IReadOnlyDictionary<string, string> dipilih, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(dipilih);
        return DalamTransaksiAsync(() => CobaKonfirmasiAsync(tahun, dipilih, batal), batal);
    }

    private async Task<HasilManual> CobaAsync(int tahun, string kode, ManualForm form, CancellationToken batal)
    {
        var indikator = (await IndikatorAsync(tahun, [kode], batal)).SingleOrDefault();
        if (indikator is null)
        {
            return new HasilManual { TidakDitemukan = true };
        }

        if (form.Pilihan == ManualForm.PilihTersimpan)
        {
            return new HasilManual { Kabar = $"Manual IKU {kode}: yang tersimpan tetap dipakai, isian Anda tidak disimpan." };
        }

        var (manual, uraian) = (form.Manual(indikator.Manual), form.Uraian());
        var beda = Beda(manual, uraian, indikator.Manual, indikator.Uraian).ToList();
        var dilihat = form.Pilihan?.StartsWith(ManualForm.PilihSaya, StringComparison.Ordinal) == true ? form.Pilihan[ManualForm.PilihSaya.Length..] : form.Versi;
        if (indikator.Versi.ToString() != dilihat && beda.Count > 0)
        {
            var siapa = indikator.ManualDitetapkanPada is { } pada ? $"diubah {indikator.ManualDitetapkanOleh} pada {waktu.Tampil(pada)}" : "berubah";
            return new HasilManual { Konflik = new KonflikManual($"Manual IKU ini {siapa}, sejak Anda membukanya", beda, indikator.Versi.ToString()) };
        }

        var laporan = await LaporanIndikator.BacaAsync(db, indikator.Id, batal);
        if (!laporan.SudahDilaporkan && PemeriksaanManual.GalatTerhadapIsian(indikator.Manual, manual, laporan.Terisi) is { } terhadapIsian)
        {
            return new HasilManual { Galat = [(terhadapIsian.Bidang, terhadapIsian.Pesan)] };
        }

        if (laporan.SudahDilaporkan && !manual.MengukurSama(indikator.Manual))
        {
            var aturan = Beda(manual with { LabelPembilang = null, LabelPenyebut = null, Catatan = null, BuktiWajib = false, PolaritasDikonfirmasi = false }, UraianIku.Kosong,
                indikator.Manual with { LabelPembilang = null, LabelPenyebut = null, Catatan = null, BuktiWajib = false, PolaritasDikonfirmasi = false }, UraianIku.Kosong);
            return new HasilManual
            {
                Terkunci = true,
                Konflik = new KonflikManual($"Cara mengukur tidak disimpan: realisasi {laporan.Triwulan} diajukan sejak Anda membuka halaman ini", [.. aturan], null),
            };
        }

        if (beda.Count == 0 && indikator.ManualDitetapkanPada is not null)
        {
            return new HasilManual { Kabar = $"Manual IKU {kode}: tidak ada yang berubah." };
        }

        if (indikator.TetapkanManual(manual, uraian, laporan.SudahDilaporkan, pengguna, waktu.SekarangUtc).Pesan is { } pesan)
        {
            return new HasilManual { Galat = [("", pesan)] };
        }

        await db.SaveChangesAsync(batal);
        return new HasilManual { Kabar = $"Manual IKU {kode} tersimpan." };
    }

    private async Task<HasilManual> CobaKonfirmasiAsync(int tahun, IReadOnlyDictionary<string, string> dipilih, CancellationToken batal)
    {
        var indikator = await IndikatorAsync(tahun, [.. dipilih.Keys], batal);
        if (indikator.Count != dipilih.Count)
        {
            return new HasilManual { TidakDitemukan = true };
        }

        var berubah = indikator.Where(i => i.Versi.ToString() != dipilih[i.Kode]).Select(i => i.Kode).Order(StringComparer.Ordinal).ToList();
        if (berubah.Count > 0)
        {
            return new HasilManual
            {
                Konflik = new KonflikManual($"{string.Join(", ", berubah)} berubah sejak Anda membuka halaman ini. Periksa arahnya lagi, lalu konfirmasi.", [], null),
            };
        }

        foreach (var satu in indikator)
        {
            // Confirming changes no figure, so it may also come after figures were handed in.
            var hasil = satu.TetapkanManual(satu.Manual.DenganPolaritasDikonfirmasi(), satu.Uraian, sudahDilaporkan: true, pengguna, waktu.SekarangUtc);
            if (hasil.Pesan is { } pesan)
            {
                return new HasilManual { Galat = [("", $"{satu.Kode}: {pesan}")] };
            }
        }

        await db.SaveChangesAsync(batal);
        return new HasilManual { Kabar = $"Polaritas {indikator.Count} indikator dikonfirmasi." };
    }

    private async Task<List<IndikatorKinerja>> IndikatorAsync(int tahun, IReadOnlyList<string> kode, CancellationToken batal) =>
        (await db.IndikatorKinerja.Include(i => i.Sasaran).ThenInclude(s => s.Divisi).DalamCakupan(pengguna)
            .Where(i => kode.Contains(i.Kode) && db.TahunKinerja.Any(t => t.Id == i.TahunKinerjaId && t.Tahun == tahun)).ToListAsync(batal))
        .FindAll(i => HakAkses.Boleh(pengguna, Izin.MengelolaPerencanaan, i.Sasaran.Divisi.Kode));

    /// <summary>
    /// Reads and writes with the head of the audit trail in hand, as every audited save takes it: no figure is handed in between our look at
    /// what was reported and the new rule, and no other admin stores in between.
    /// </summary>
    private Task<HasilManual> DalamTransaksiAsync(Func<Task<HasilManual>> kerja, CancellationToken batal) =>
        db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            db.ChangeTracker.Clear();
            await using var transaksi = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, batal);
            await RantaiAudit.KunciAsync(db, batal);
            var hasil = await kerja();
            if (hasil.Kabar is not null)
            {
                await transaksi.CommitAsync(batal);
            }

            return hasil;
        });

    private static IEnumerable<(string Label, string Saya, string Tersimpan)> Beda(ManualIku manual, UraianIku uraian, ManualIku manualLama, UraianIku uraianLama) =>
        Semua(manual, uraian).Zip(Semua(manualLama, uraianLama), (saya, lama) => (saya.Label, Saya: saya.Isi, Tersimpan: lama.Isi)).Where(b => b.Saya != b.Tersimpan);

    private static IEnumerable<(string Label, string Isi)> Semua(ManualIku manual, UraianIku uraian)
    {
        yield return ("Definisi", uraian.Definisi ?? "");
        yield return ("Alasan pemilihan", uraian.AlasanPemilihan ?? "");
        yield return ("Rumus", uraian.RumusTertulis ?? "");
        yield return ("Label pembilang", manual.LabelPembilang ?? "");
        yield return ("Label penyebut", manual.LabelPenyebut ?? "");
        yield return ("Sumber data", uraian.SumberData ?? "");
        yield return ("Penanggung jawab", uraian.PenanggungJawab ?? "");
        yield return ("Catatan", manual.Catatan ?? "");
        yield return ("Data dukung wajib", YaTidak(manual.BuktiWajib));
        yield return ("Polaritas sudah dikonfirmasi", YaTidak(manual.PolaritasDikonfirmasi));
        yield return ("Jenis satuan", manual.Satuan.Jenis.ToString());
        yield return ("Satuan", manual.Satuan.Nama);
        yield return ("Skala terendah", Angka(manual.SkalaMin));
        yield return ("Skala tertinggi", Angka(manual.SkalaMaks));
        yield return ("Polaritas", manual.Polaritas.Arah());
        yield return ("Realisasi terburuk", Angka(manual.RealisasiTerburuk));
        yield return ("Cara isi", manual.CaraMengisi());
        yield return ("Rumus rasio", manual.Rumus.ToString());
        yield return ("Sifat angka", manual.SifatAngka.Nama());
        yield return ("Konsolidasi", manual.Konsolidasi.Nama());
        yield return ("Capaian penuh dinilai batas atas", YaTidak(manual.Konversi120));
    }

    private static string YaTidak(bool ya) => ya ? "Ya" : "Tidak";

    private static string Angka(decimal? nilai) => nilai is { } ada ? FormatAngka.Isian(ada) : "";
}
