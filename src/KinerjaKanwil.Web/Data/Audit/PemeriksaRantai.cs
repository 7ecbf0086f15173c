using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Data.Audit;

/// <summary>What a check of the chain found.</summary>
/// <param name="Jumlah">Entries that fit, from the first on.</param>
/// <param name="Sidik">Digest of the last one that fits.</param>
/// <param name="Rusak">The first that does not fit; null: the chain is whole.</param>
public sealed record HasilPeriksa(long Jumlah, string Sidik, CatatanRusak? Rusak)
{
    private const int PanjangKode = 10;

    /// <summary>Short form of the head, to write down: a later check must find a chain that this code is part of.</summary>
    public string KodeKepala => Sidik[..PanjangKode].ToUpperInvariant();
}

/// <summary>The first entry that does not fit.</summary>
/// <param name="Urut">Its place.</param>
/// <param name="Waktu">When it claims to be from, UTC; null when there is no such entry or it cannot be read.</param>
/// <param name="Sebab">What does not fit, as a sentence.</param>
public sealed record CatatanRusak(long Urut, DateTime? Waktu, string Sebab);

/// <summary>
/// Reads the whole chain, a handful at a time however long it is, and names the first entry that does not fit. Takes no lock and may run
/// while others write: an entry that it has seen was stored together with a head at least as far.
/// </summary>
public sealed class PemeriksaRantai(KinerjaDbContext db)
{
    private const int SekaliBaca = 500;

    /// <summary>Checks the chain.</summary>
    public async Task<HasilPeriksa> PeriksaAsync(CancellationToken batal)
    {
        var (urut, sidik) = (0L, KepalaAudit.SidikAwal);
        while (true)
        {
            // The head first: what it names must be there when the entries are read after it.
            var kepala = await KepalaAsync(batal);
            var (kumpulan, rusak) = await BacaAsync(urut, batal);
            foreach (var catatan in kumpulan)
            {
                if (Periksa(catatan, urut + 1, sidik) is { } salah)
                {
                    return new HasilPeriksa(urut, sidik, salah);
                }

                (urut, sidik) = (catatan.Urut, catatan.Sidik);
            }

            if (rusak is not null)
            {
                return new HasilPeriksa(urut, sidik, rusak);
            }

            if (kumpulan.Count == 0)
            {
                return new HasilPeriksa(urut, sidik, await PeriksaKepalaAsync(kepala, urut, sidik, batal));
            }
        }
    }

    private static CatatanRusak? Periksa(CatatanAudit catatan, long harusnya, string sebelum) =>
        catatan.Urut > harusnya ? new CatatanRusak(harusnya, null, $"catatan ini hilang; yang berikut bernomor {catatan.Urut}")
        : catatan.Urut < harusnya ? new CatatanRusak(catatan.Urut, catatan.Waktu, "catatan ini disisipkan sebelum awal rantai")
        : BentukKanonik.Sidik(catatan, sebelum) != catatan.Sidik
            ? new CatatanRusak(catatan.Urut, catatan.Waktu, "isi atau sidik catatan ini tidak cocok dengan sidik catatan sebelumnya")
            : null;

    private async Task<CatatanRusak?> PeriksaKepalaAsync(KepalaAudit? kepala, long urut, string sidik, CancellationToken batal)
    {
        if (kepala is not null && kepala.Urut < urut)
        {
            // Others may have written between that head and the entries read after it.
            kepala = await KepalaAsync(batal);
        }

        return kepala is null ? new CatatanRusak(urut + 1, null, "kepala rantai hilang")
            : kepala.Urut == urut ? kepala.Sidik == sidik ? null : new CatatanRusak(urut, null, "sidik kepala rantai tidak cocok dengan catatan terakhir")
            : kepala.Urut < urut ? new CatatanRusak(kepala.Urut + 1, null, $"kepala rantai berhenti di {kepala.Urut}, padahal catatan berlanjut")
            : new CatatanRusak(urut + 1, null, $"catatan {urut + 1} sampai {kepala.Urut} hilang dari akhir rantai");
    }

    /// <summary>True for what a value of the wrong kind causes, false for a database that does not answer.</summary>
    private static bool TidakTerbaca(Exception galat) => galat is FormatException or InvalidCastException or OverflowException or InvalidOperationException;

    private Task<KepalaAudit?> KepalaAsync(CancellationToken batal) =>
        db.KepalaAudit.AsNoTracking().SingleOrDefaultAsync(k => k.Id == KepalaAudit.Tunggal, batal);

    /// <summary>The next entries; where one of them cannot even be read, those before it and a word on it.</summary>
    private async Task<(List<CatatanAudit> Kumpulan, CatatanRusak? Rusak)> BacaAsync(long setelah, CancellationToken batal)
    {
        // Also what stands before the first, when nothing was read yet.
        var berikut = db.CatatanAudit.AsNoTracking().Where(c => c.Urut > setelah || setelah == 0).OrderBy(c => c.Urut);
        try
        {
            return (await berikut.Take(SekaliBaca).ToListAsync(batal), null);
        }
        catch (Exception galat) when (TidakTerbaca(galat))
        {
            var terbaca = new List<CatatanAudit>();
            while (terbaca.Count < SekaliBaca)
            {
                try
                {
                    var batas = terbaca.Count == 0 ? setelah : terbaca[^1].Urut;
                    terbaca.AddRange(await db.CatatanAudit.AsNoTracking().Where(c => c.Urut > batas || batas == 0).OrderBy(c => c.Urut).Take(1).ToListAsync(batal));
                }
                catch (Exception satu) when (TidakTerbaca(satu))
                {
                    return (terbaca, new CatatanRusak((terbaca.Count == 0 ? setelah : terbaca[^1].Urut) + 1, null, "isi catatan ini tidak dapat dibaca"));
                }
            }

            return (terbaca, null);
        }
    }
}
