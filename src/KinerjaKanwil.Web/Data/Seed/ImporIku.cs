using KinerjaKanwil.Domain.Organisasi;
using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Data.Audit;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Data.Seed;

/// <summary>
/// Brings a year's sheet into the database, whether it came as a structured file or as a workbook: the only way in. Running it again changes
/// nothing; a corrected file updates wording and targets in place. What is archived stays archived, and what the file adds below it is
/// archived too. What the database has and the file has not stays: figures may hang on it. Targets that an admin has set, or under which
/// something was reported, stay as they are: they change on the targets' page, with a reason (domain.md 4, trap 18).
/// </summary>
public sealed class ImporIku(KinerjaDbContext db)
{
    private static readonly StatusRealisasi[] Diajukan = [.. Enum.GetValues<StatusRealisasi>().Where(s => s.SudahDiajukan())];

    /// <summary>What importing a checked file would do. Nothing is stored.</summary>
    public async Task<RencanaImporIku> RencanakanAsync(BerkasIku berkas, CancellationToken batal = default)
    {
        ArgumentNullException.ThrowIfNull(berkas);
        db.ChangeTracker.Clear();
        try
        {
            var tahun = await SiapkanTahunAsync(berkas, batal);
            var (tertahan, tinggal) = await SiapkanIsiAsync(berkas, tahun.Id, batal);
            return new RencanaImporIku([.. RencanaImporIku.Dari(await PengumpulPerubahan.KumpulkanAsync(db, batal))], tertahan, tinggal);
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>Imports a checked file, all of it or nothing.</summary>
    /// <returns>Number of records written.</returns>
    public async Task<int> JalankanAsync(BerkasIku berkas, CancellationToken batal = default) => (await TulisAsync(berkas, null, batal)).Ditulis ?? 0;

    /// <summary>Imports a checked file if that still does what somebody was shown.</summary>
    /// <param name="berkas">The file.</param>
    /// <param name="sidik">Digest of what was shown.</param>
    /// <param name="batal">Cancellation.</param>
    /// <returns>What it does now, and the number of records written: null when that is not what was shown, and nothing was stored.</returns>
    public Task<(RencanaImporIku Rencana, int? Ditulis)> TerapkanAsync(BerkasIku berkas, string sidik, CancellationToken batal = default)
    {
        ArgumentNullException.ThrowIfNull(sidik);
        return TulisAsync(berkas, sidik, batal);
    }

    private async Task<(RencanaImporIku Rencana, int? Ditulis)> TulisAsync(BerkasIku berkas, string? sidik, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(berkas);
        using var sumber = db.Pelaku.Dari(SumberPerubahan.Impor);

        // The key of the year is needed by divisions and indicators, so the year is saved first, in the same transaction. The execution
        // strategy repeats the whole when a server drops the connection (Entity Framework requires it around own transactions).
        return await db.Database.CreateExecutionStrategy().ExecuteAsync<(RencanaImporIku, int?)>(async () =>
        {
            db.ChangeTracker.Clear();
            await using var transaksi = await db.Database.BeginTransactionAsync(batal);
            var tahun = await SiapkanTahunAsync(berkas, batal);
            var perubahan = RencanaImporIku.Dari(await PengumpulPerubahan.KumpulkanAsync(db, batal)).ToList();
            var ditulis = await db.SaveChangesAsync(batal);
            var (tertahan, tinggal) = await SiapkanIsiAsync(berkas, tahun.Id, batal);
            perubahan.AddRange(RencanaImporIku.Dari(await PengumpulPerubahan.KumpulkanAsync(db, batal)));
            var rencana = new RencanaImporIku(perubahan, tertahan, tinggal);
            if (sidik is not null && rencana.Sidik() != sidik)
            {
                await transaksi.RollbackAsync(batal);
                db.ChangeTracker.Clear();
                return (rencana, null);
            }

            ditulis += await db.SaveChangesAsync(batal);
            await transaksi.CommitAsync(batal);
            return (rencana, ditulis);
        });
    }

    private async Task<TahunKinerja> SiapkanTahunAsync(BerkasIku berkas, CancellationToken batal)
    {
        var judul = string.Join('\n', berkas.Judul);
        var tahun = await db.TahunKinerja.SingleOrDefaultAsync(t => t.Tahun == berkas.Tahun, batal);
        if (tahun is null)
        {
            tahun = new TahunKinerja(berkas.Tahun, judul, berkas.DasarHukum, berkas.Penandatangan);
            tahun.AktifkanBilaPertama(await db.TahunKinerja.AsNoTracking().ToListAsync(batal));
            db.Add(tahun);
        }
        else
        {
            tahun.Perbarui(judul, berkas.DasarHukum, berkas.Penandatangan);
        }

        return tahun;
    }

    private async Task<(List<TertahanLembar> Tertahan, List<TinggalLembar> Tinggal)> SiapkanIsiAsync(BerkasIku berkas, int tahunId, CancellationToken batal)
    {
        var divisiAda = await db.Divisi.Where(d => d.TahunKinerjaId == tahunId).ToDictionaryAsync(d => d.Kode, batal);
        var sasaranAda = await db.SasaranKegiatan.Where(s => s.Divisi.TahunKinerjaId == tahunId)
            .ToDictionaryAsync(s => (s.Divisi.Kode, s.Nomor), batal);
        var targetAda = await db.Target.TermasukArsip().Include(t => t.Indikator).Where(t => t.Indikator.TahunKinerjaId == tahunId && t.Nomor == Target.NomorAwal)
            .ToDictionaryAsync(t => t.Indikator.Kode, batal);
        var terpakai = (await db.Realisasi.TermasukArsip().Where(r => r.Indikator.TahunKinerjaId == tahunId && (r.Resmi != null || Diajukan.Contains(r.Status)))
            .Select(r => r.IndikatorKinerjaId)
            .Union(db.Target.TermasukArsip().Where(t => t.Indikator.TahunKinerjaId == tahunId && t.Nomor > Target.NomorAwal).Select(t => t.IndikatorKinerjaId))
            .ToListAsync(batal)).ToHashSet();
        var terisi = (await db.Realisasi.TermasukArsip().Where(r => r.Indikator.TahunKinerjaId == tahunId).Select(r => r.IndikatorKinerjaId).Distinct().ToListAsync(batal)).ToHashSet();
        var tinggal = Tinggal(berkas, divisiAda, sasaranAda, targetAda);

        var tertahan = new List<TertahanLembar>();
        foreach (var baris in berkas.Divisi)
        {
            if (divisiAda.TryGetValue(baris.Kode, out var divisi))
            {
                divisi.Perbarui(baris.Nomor, baris.NamaResmi, baris.NamaTampil);
                tertahan.AddRange(NamaTertahan(divisi, baris.Kode, divisi.NamaResmi != baris.NamaResmi, "Divisi"));
            }
            else
            {
                divisiAda[baris.Kode] = divisi = new Divisi(tahunId, baris.Kode, baris.Nomor, baris.NamaResmi, baris.NamaTampil);
                db.Add(divisi);
            }
        }

        foreach (var baris in berkas.Sasaran)
        {
            if (sasaranAda.TryGetValue((baris.Divisi, baris.Nomor), out var sasaran))
            {
                sasaran.Perbarui(baris.Penanda, baris.NamaResmi, baris.NamaTampil);
                tertahan.AddRange(NamaTertahan(
                    sasaran, $"{baris.Divisi}/{baris.Nomor}", sasaran.NamaResmi != baris.NamaResmi || sasaran.Penanda != baris.Penanda, "Sasaran"));
            }
            else
            {
                sasaranAda[(baris.Divisi, baris.Nomor)] = sasaran =
                    new SasaranKegiatan(divisiAda[baris.Divisi], baris.Nomor, baris.Penanda, baris.NamaResmi, baris.NamaTampil);
                sasaran.IkutArsip(divisiAda[baris.Divisi]);
                db.Add(sasaran);
            }
        }

        foreach (var baris in berkas.Indikator)
        {
            var manual = baris.BuatManual();
            var nilai = baris.BuatNilai();
            if (targetAda.TryGetValue(baris.Kode, out var target))
            {
                tertahan.AddRange(Perbarui(target, baris, nilai, manual, terpakai.Contains(target.IndikatorKinerjaId), terisi.Contains(target.IndikatorKinerjaId)));
            }
            else
            {
                var indikator = new IndikatorKinerja(
                    sasaranAda[(baris.Divisi, baris.Sasaran)], tahunId, baris.Kode, baris.Nomor, baris.Penanda, baris.NamaResmi,
                    baris.NamaTampil, baris.Target, manual, baris.Uraian);
                indikator.IkutArsip(sasaranAda[(baris.Divisi, baris.Sasaran)]);
                db.Add(new Target(indikator, nilai));
            }
        }

        return (tertahan, tinggal);
    }

    /// <returns>What of the file is not taken over.</returns>
    private static IEnumerable<TertahanLembar> Perbarui(Target target, BarisIndikator baris, NilaiTarget nilai, ManualIku manual, bool terpakai, bool terisi)
    {
        var indikator = target.Indikator;
        var lama = (indikator.TargetResmi, target.Nilai, indikator.Manual);

        // The printed target goes with the figure: where one stays, so does the other, and with them the unit in which both are meant.
        var ikut = target.Perbarui(nilai, terpakai);
        var aturan = terpakai || (!ikut && manual.Satuan != lama.Manual.Satuan) || (terisi && manual.CaraIsi != lama.Manual.CaraIsi);
        var diambil = indikator.Perbarui(
            baris.Penanda, baris.NamaResmi, baris.NamaTampil, ikut ? baris.Target : lama.TargetResmi, manual, baris.Uraian, aturan);
        var sebab = terpakai ? "sudah ada realisasi yang diajukan atau PK perubahan" : target.DitetapkanPada is not null ? "sudah ditetapkan di halaman Target" : "sudah ada isian";
        if (!ikut)
        {
            yield return new TertahanLembar(baris.Kode, $"Target tetap {lama.TargetResmi}: {sebab}. Ubah di halaman Target, dengan alasan.");
        }

        foreach (var nama in NamaTertahan(indikator, baris.Kode, indikator.NamaResmi != baris.NamaResmi || indikator.Penanda != baris.Penanda, "Indikator"))
        {
            yield return nama;
        }

        if (!diambil)
        {
            yield return new TertahanLembar(
                baris.Kode,
                $"Manual IKU tetap: {(indikator.ManualDitetapkanPada is not null ? "sudah ditetapkan di halaman Manual IKU" : sebab)}. Ubah di halaman Manual IKU.");
        }
    }

    /// <summary>Wording that an admin has set and that is not the file's.</summary>
    private static IEnumerable<TertahanLembar> NamaTertahan(BagianSusunan bagian, string kode, bool berbeda, string halaman) =>
        bagian.NamaDitetapkan && berbeda ? [new TertahanLembar(kode, $"Nama tetap: sudah ditetapkan di halaman {halaman}. Ubah di sana.")] : [];

    private static List<TinggalLembar> Tinggal(
        BerkasIku berkas, Dictionary<string, Divisi> divisi, Dictionary<(string Kode, int Nomor), SasaranKegiatan> sasaran, Dictionary<string, Target> target)
    {
        var kodeDivisi = berkas.Divisi.Select(d => d.Kode).ToHashSet();
        var kunciSasaran = berkas.Sasaran.Select(s => (s.Divisi, s.Nomor)).ToHashSet();
        var kode = berkas.Indikator.Select(i => i.Kode).ToHashSet();
        return
        [
            .. divisi.Values.Where(d => !kodeDivisi.Contains(d.Kode)).OrderBy(d => d.Nomor).Select(d => new TinggalLembar(nameof(Divisi), d.Kode, d.NamaTampil)),
            .. sasaran.Where(s => !kunciSasaran.Contains(s.Key)).OrderBy(s => s.Key)
                .Select(s => new TinggalLembar(nameof(SasaranKegiatan), $"{s.Key.Kode}/{s.Key.Nomor}", s.Value.NamaTampil ?? s.Value.NamaResmi)),
            .. target.Values.Select(t => t.Indikator).Where(i => !kode.Contains(i.Kode)).OrderBy(i => i.Kode, StringComparer.Ordinal)
                .Select(i => new TinggalLembar(nameof(IndikatorKinerja), i.Kode, i.NamaTampil ?? i.NamaResmi)),
        ];
    }
}
