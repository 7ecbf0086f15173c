using KinerjaKanwil.Domain.Organisasi;
using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Data.Audit;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Data.Seed;

/// <summary>
/// Brings a year's sheet into the database. Running it again changes nothing; a corrected file updates wording and targets in
/// place. What is archived stays archived, and what the file adds below it is archived too. What the database has and the file has not stays: figures may hang on it. Targets that an admin has set, or under which something
/// was reported, stay as they are: they change on the targets' page, with a reason (domain.md 4, trap 18).
/// </summary>
public sealed class ImporIku(KinerjaDbContext db)
{
    private static readonly StatusRealisasi[] Diajukan = [.. Enum.GetValues<StatusRealisasi>().Where(s => s.SudahDiajukan())];

    /// <summary>Imports a checked file, all of it or nothing.</summary>
    /// <returns>Number of records written.</returns>
    public async Task<int> JalankanAsync(BerkasIku berkas, CancellationToken batal = default)
    {
        ArgumentNullException.ThrowIfNull(berkas);
        using var sumber = db.Pelaku.Dari(SumberPerubahan.Impor);

        // The key of the year is needed by divisions and indicators, so the year is saved first, in the same transaction. The execution
        // strategy repeats the whole when a server drops the connection (Entity Framework requires it around own transactions).
        return await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            db.ChangeTracker.Clear();
            await using var transaksi = await db.Database.BeginTransactionAsync(batal);
            var tahun = await SiapkanTahunAsync(berkas, batal);
            var ditulis = await db.SaveChangesAsync(batal);
            await SiapkanIsiAsync(berkas, tahun.Id, batal);
            ditulis += await db.SaveChangesAsync(batal);
            await transaksi.CommitAsync(batal);
            return ditulis;
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

    private async Task SiapkanIsiAsync(BerkasIku berkas, int tahunId, CancellationToken batal)
    {
        var divisiAda = await db.Divisi.Where(d => d.TahunKinerjaId == tahunId).ToDictionaryAsync(d => d.Kode, batal);
        var sasaranAda = await db.SasaranKegiatan.Where(s => s.Divisi.TahunKinerjaId == tahunId)
            .ToDictionaryAsync(s => (s.Divisi.Kode, s.Nomor), batal);
        var targetAda = await db.Target.TermasukArsip().Include(t => t.Indikator).Where(t => t.Indikator.TahunKinerjaId == tahunId && t.Nomor == Target.NomorAwal)
            .ToDictionaryAsync(t => t.Indikator.Kode, batal);
        var terpakai = (await db.Realisasi.TermasukArsip().Where(r => r.Indikator.TahunKinerjaId == tahunId && (r.Resmi != null || Diajukan.Contains(r.Status)))
            .Select(r => r.IndikatorKinerjaId)
            .Union(db.Target.Where(t => t.Indikator.TahunKinerjaId == tahunId && t.Nomor > Target.NomorAwal).Select(t => t.IndikatorKinerjaId))
            .ToListAsync(batal)).ToHashSet();

        foreach (var baris in berkas.Divisi)
        {
            if (divisiAda.TryGetValue(baris.Kode, out var divisi))
            {
                divisi.Perbarui(baris.Nomor, baris.NamaResmi, baris.NamaTampil);
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
            var nilai = NilaiTarget.DariTahunan(baris.Nilai, manual.Konsolidasi);
            if (targetAda.TryGetValue(baris.Kode, out var target))
            {
                // The printed target goes with the figure: where one stays, so does the other.
                var tercetak = target.Perbarui(nilai, terpakai.Contains(target.IndikatorKinerjaId)) ? baris.Target : target.Indikator.TargetResmi;
                target.Indikator.Perbarui(baris.Penanda, baris.NamaResmi, baris.NamaTampil, tercetak, manual);
            }
            else
            {
                var indikator = new IndikatorKinerja(
                    sasaranAda[(baris.Divisi, baris.Sasaran)], tahunId, baris.Kode, baris.Nomor, baris.Penanda, baris.NamaResmi,
                    baris.NamaTampil, baris.Target, manual);
                indikator.IkutArsip(sasaranAda[(baris.Divisi, baris.Sasaran)]);
                db.Add(new Target(indikator, nilai));
            }
        }
    }
}
