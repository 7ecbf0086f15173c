using KinerjaKanwil.Domain.Akses;

namespace KinerjaKanwil.Web.Data.Audit;

/// <summary>An entry that has not got its place in the chain yet.</summary>
public sealed record RancanganCatatan
{
    /// <summary>What was done.</summary>
    public required TindakanAudit Tindakan { get; init; }

    /// <summary>Kind of record.</summary>
    public required string Entitas { get; init; }

    /// <summary>The record by the office's own names.</summary>
    public required string Kunci { get; init; }

    /// <summary>Division that it belongs to.</summary>
    public string? KodeDivisi { get; init; }

    /// <summary>Indicator that it belongs to.</summary>
    public string? KodeIndikator { get; init; }

    /// <summary>Fields with their values before and after.</summary>
    public IReadOnlyList<PerubahanBidang> Perubahan { get; init; } = [];

    /// <summary>Who, where it is not the person of the request (somebody who is just signing in).</summary>
    public PenggunaAktif? Pelaku { get; init; }

    /// <summary>From where, unless the scope says it.</summary>
    public SumberPerubahan? Sumber { get; init; }

    /// <summary>Gives it its place after an entry, and the digest that binds it there.</summary>
    /// <param name="urut">Its place.</param>
    /// <param name="sebelum">Digest of the entry before.</param>
    /// <param name="pelaku">Who acts.</param>
    internal CatatanAudit Segel(long urut, string sebelum, PelakuAudit pelaku)
    {
        var keterangan = pelaku.Keterangan;
        var siapa = Pelaku ?? keterangan?.Pengguna;
        var catatan = new CatatanAudit
        {
            Urut = urut,
            Waktu = pelaku.Waktu,
            PenggunaId = siapa?.Id,
            NamaPengguna = siapa is not null ? BentukKanonik.Rapikan(siapa.Nama, CatatanAudit.PanjangTeks)!
                : keterangan is null ? PelakuAudit.NamaSistem : PelakuAudit.NamaTamu,
            Peran = siapa?.Peran.ToString(),
            Sumber = (Sumber ?? pelaku.Sumber).ToString(),
            Tindakan = Tindakan.ToString(),
            Entitas = BentukKanonik.Rapikan(Entitas, CatatanAudit.PanjangKata)!,
            KunciEntitas = BentukKanonik.Rapikan(Kunci, CatatanAudit.PanjangTeks)!,
            KodeDivisi = BentukKanonik.Rapikan(KodeDivisi, CatatanAudit.PanjangKata),
            KodeIndikator = BentukKanonik.Rapikan(KodeIndikator, CatatanAudit.PanjangKata),
            Perubahan = PerubahanBidang.Tulis(Perubahan),
            AlamatIp = BentukKanonik.Rapikan(keterangan?.AlamatIp, CatatanAudit.PanjangKata),
            KodeKejadian = BentukKanonik.Rapikan(keterangan?.KodeKejadian, CatatanAudit.PanjangKata),
        };
        catatan.Sidik = BentukKanonik.Sidik(catatan, sebelum);
        return catatan;
    }
}
