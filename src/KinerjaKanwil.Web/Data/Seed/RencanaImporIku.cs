using System.Security.Cryptography;
using System.Text;
using KinerjaKanwil.Domain.Organisasi;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Data.Audit;

namespace KinerjaKanwil.Web.Data.Seed;

/// <summary>A record that an import makes or changes.</summary>
/// <param name="Entitas">Kind of record, e.g. <c>Target</c>.</param>
/// <param name="Kode">What it is known by: code of the indicator, <c>PAS/7</c> for a sasaran, <c>PAS</c> for a division, the year.</param>
/// <param name="Baru">True when it is made.</param>
/// <param name="Bidang">Fields before and after.</param>
public sealed record PerubahanLembar(string Entitas, string Kode, bool Baru, IReadOnlyList<PerubahanBidang> Bidang);

/// <summary>Something in the file that the database does not take over, and why.</summary>
/// <param name="Kode">Code of the indicator or division, or division and number of the sasaran.</param>
/// <param name="Pesan">What stays as it is, in the user's words.</param>
public sealed record TertahanLembar(string Kode, string Pesan);

/// <summary>What the database has and the file has not: it stays.</summary>
/// <param name="Entitas">Kind of record.</param>
/// <param name="Kode">What it is known by.</param>
/// <param name="Nama">Its name.</param>
public sealed record TinggalLembar(string Entitas, string Kode, string Nama);

/// <summary>What an import would do, found by doing it without storing anything.</summary>
public sealed record RencanaImporIku(
    IReadOnlyList<PerubahanLembar> Perubahan, IReadOnlyList<TertahanLembar> Tertahan, IReadOnlyList<TinggalLembar> Tinggal)
{
    private const int PanjangRingkas = 32;

    /// <summary>True when there is nothing to store.</summary>
    public bool Kosong => Perubahan.Count == 0;

    /// <summary>Digest of it: what was shown and what would be done now are the same as long as their digests are.</summary>
    public string Sidik() => Ringkas(Perubahan.Select(p =>
            $"{p.Entitas}\u001f{p.Kode}\u001f{p.Baru}\u001f" + string.Join('\u001f', p.Bidang.Select(b => $"{b.Bidang}\u001f{b.Sebelum}\u001f{b.Sesudah}"))))
        + Ringkas(Tertahan.Select(t => $"{t.Kode}\u001f{t.Pesan}").Concat(Tinggal.Select(t => $"{t.Entitas}\u001f{t.Kode}")));

    /// <summary>True when nothing is left to do of what a digest stands for, because it was done: what stays back is the same as then.</summary>
    public bool Tuntas(string sidik)
    {
        ArgumentNullException.ThrowIfNull(sidik);
        return Kosong && sidik.Length == 2 * PanjangRingkas && sidik[PanjangRingkas..] == Sidik()[PanjangRingkas..];
    }

    private static string Ringkas(IEnumerable<string> isi) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001e', isi))))[..PanjangRingkas];

    /// <summary>From the entries that the audit trail would get.</summary>
    internal static IEnumerable<PerubahanLembar> Dari(IEnumerable<RancanganCatatan> catatan) => catatan.Select(c => new PerubahanLembar(
        c.Entitas,
        c.Entitas switch
        {
            nameof(TahunKinerja) => c.Kunci,
            nameof(Divisi) => c.KodeDivisi!,
            nameof(SasaranKegiatan) => c.Kunci[(c.Kunci.IndexOf('/', StringComparison.Ordinal) + 1)..],
            _ => c.KodeIndikator!,
        },
        c.Tindakan == TindakanAudit.Dibuat,
        c.Perubahan));
}
