using KinerjaKanwil.Domain.Organisasi;

namespace KinerjaKanwil.Domain.Perencanaan;

/// <summary>A year as it is copied: what is archived is not part of it.</summary>
/// <param name="Tahun">The year, with windows and signatories.</param>
/// <param name="Divisi">Its divisions.</param>
/// <param name="Sasaran">Their sasaran.</param>
/// <param name="Indikator">Their indicators.</param>
/// <param name="Target">The newest targets of each indicator, by its code.</param>
public sealed record SumberSalinan(
    TahunKinerja Tahun, IReadOnlyList<Divisi> Divisi, IReadOnlyList<SasaranKegiatan> Sasaran, IReadOnlyList<IndikatorKinerja> Indikator,
    IReadOnlyDictionary<string, NilaiTarget> Target);

/// <summary>A division that goes along, under the name that it has then.</summary>
public sealed record DivisiDisalin(string Kode, string Nama);

/// <summary>What is copied into which year. Divisions always are: without them there is nothing to hang on.</summary>
public sealed record PilihanSalin
{
    /// <summary>The new year.</summary>
    public required int Tahun { get; init; }

    /// <summary>Divisions that go along.</summary>
    public required IReadOnlyList<DivisiDisalin> Divisi { get; init; }

    /// <summary>Sasaran, indicators and their Manual IKU.</summary>
    public bool Indikator { get; init; } = true;

    /// <summary>Targets.</summary>
    public bool Target { get; init; } = true;

    /// <summary>Windows, moved by the years in between.</summary>
    public bool Jadwal { get; init; } = true;

    /// <summary>Who signs at the end of the old year.</summary>
    public bool Penandatangan { get; init; } = true;

    /// <summary>Bounds and thresholds.</summary>
    public bool Pengaturan { get; init; } = true;
}

/// <summary>What a copy will hold.</summary>
public sealed record RingkasanSalinan(int Divisi, int Sasaran, int Indikator, int Target, int Jadwal, int DivisiDitinggal, int IndikatorDitinggal);

/// <summary>The records of a copy, beside the year itself.</summary>
public sealed record IsiSalinan(
    IReadOnlyList<Divisi> Divisi, IReadOnlyList<SasaranKegiatan> Sasaran, IReadOnlyList<IndikatorKinerja> Indikator, IReadOnlyList<Target> Target,
    IReadOnlyList<SilsilahIndikator> Silsilah);

/// <summary>
/// Makes a new year of an old one (domain.md 4, trap 19). No figure, no evidence and no archived thing goes along; each indicator is told
/// where it comes from, and of those left behind why they end.
/// </summary>
public sealed class PenyalinanTahun(SumberSalinan sumber, PilihanSalin pilihan)
{
    private readonly Dictionary<string, DivisiDisalin> ikut = pilihan.Divisi.GroupBy(d => d.Kode).ToDictionary(d => d.Key, d => d.First());

    /// <summary>What is wrong, by field; empty where nothing is.</summary>
    /// <param name="tahunAda">Years that there are.</param>
    public IReadOnlyList<(string Bidang, string Pesan)> Galat(IReadOnlyCollection<int> tahunAda)
    {
        ArgumentNullException.ThrowIfNull(tahunAda);
        var galat = new List<(string, string)>();
        if (PeriksaTahun(pilihan.Tahun, tahunAda) is { } tahun)
        {
            galat.Add((nameof(pilihan.Tahun), tahun));
        }
        else if (pilihan.Tahun <= sumber.Tahun.Tahun)
        {
            galat.Add((nameof(pilihan.Tahun), $"Tahun baru harus sesudah {sumber.Tahun.Tahun}, tahun yang disalin."));
        }

        if (ikut.Count == 0 || !ikut.Keys.All(k => sumber.Divisi.Any(d => d.Kode == k)))
        {
            galat.Add((nameof(pilihan.Divisi), "Pilih paling sedikit satu divisi yang ikut disalin."));
        }

        foreach (var divisi in pilihan.Divisi)
        {
            if (string.IsNullOrWhiteSpace(divisi.Nama) || divisi.Nama.Trim().Length > Divisi.PanjangNama)
            {
                galat.Add((divisi.Kode, $"Isi nama divisi {divisi.Kode}, paling panjang {Divisi.PanjangNama} karakter."));
            }
        }

        return galat;
    }

    /// <summary>Why a year cannot be made; null where it can.</summary>
    public static string? PeriksaTahun(int tahun, IReadOnlyCollection<int> tahunAda)
    {
        ArgumentNullException.ThrowIfNull(tahunAda);
        return tahun is < TahunKinerja.TahunPalingAwal or > TahunKinerja.TahunPalingAkhir
            ? $"Isi tahun antara {TahunKinerja.TahunPalingAwal} dan {TahunKinerja.TahunPalingAkhir}."
            : tahunAda.Contains(tahun) ? $"Tahun kinerja {tahun} sudah ada. Pilih tahun lain, atau kelola tahun yang sudah ada." : null;
    }

    /// <summary>Counts.</summary>
    public RingkasanSalinan Ringkas()
    {
        var indikator = pilihan.Indikator ? sumber.Indikator.Count(i => Ikut(i.Sasaran.Divisi)) : 0;
        return new RingkasanSalinan(
            sumber.Divisi.Count(Ikut), pilihan.Indikator ? sumber.Sasaran.Count(s => Ikut(s.Divisi)) : 0, indikator,
            pilihan is { Indikator: true, Target: true } ? sumber.Indikator.Count(i => Ikut(i.Sasaran.Divisi) && sumber.Target.GetValueOrDefault(i.Kode)?.Tahunan is not null) : 0,
            pilihan.Jadwal ? sumber.Tahun.Jadwal.Count : 0, sumber.Divisi.Count(d => !Ikut(d)), sumber.Indikator.Count - indikator);
    }

    /// <summary>The year: a plan, with its title moved on, and what of head and settings goes along.</summary>
    public TahunKinerja BuatTahun()
    {
        var lama = sumber.Tahun;
        var selisih = pilihan.Tahun - lama.Tahun;
        var orang = pilihan.Penandatangan ? lama.PenandatanganPada(new DateOnly(lama.Tahun, 12, 31)) : null;
        return new TahunKinerja(
                pilihan.Tahun, lama.JudulResmi.Replace($"{lama.Tahun}", $"{pilihan.Tahun}", StringComparison.Ordinal), lama.DasarHukum, orang ?? Penandatangan.Kosong)
            .Isi(
                pilihan.Pengaturan ? lama.Pengaturan with { } : null, lama.KopSurat,
                pilihan.Jadwal ? lama.Jadwal.Select(j => (j.Triwulan, j.Buka.AddYears(selisih), j.Tutup.AddYears(selisih))) : []);
    }

    /// <summary>The records below the year, once it is stored and has a key.</summary>
    public IsiSalinan BuatIsi(int tahunKinerjaId)
    {
        var divisi = sumber.Divisi.Where(Ikut).OrderBy(d => d.Urut).Select((d, n) => Salin(d, n + 1, tahunKinerjaId)).ToDictionary(d => d.Kode);
        if (!pilihan.Indikator)
        {
            return new IsiSalinan([.. divisi.Values], [], [], [], []);
        }

        var sasaran = sumber.Sasaran.Where(s => Ikut(s.Divisi)).ToDictionary(
            s => (s.Divisi.Kode, s.Nomor), s => new SasaranKegiatan(divisi[s.Divisi.Kode], s.Nomor, s.Penanda, s.NamaResmi, s.NamaTampil));
        var pasangan = sumber.Indikator.Where(i => Ikut(i.Sasaran.Divisi))
            .Select(i => (Lama: i, Baru: i.Salin(sasaran[(i.Sasaran.Divisi.Kode, i.Sasaran.Nomor)], tahunKinerjaId, Tercetak(i)))).ToList();
        foreach (var (asal, salinan) in sumber.Sasaran.Where(s => Ikut(s.Divisi)).Select(s => ((BagianSusunan)s, (BagianSusunan)sasaran[(s.Divisi.Kode, s.Nomor)]))
            .Concat(pasangan.Select(p => ((BagianSusunan)p.Lama, (BagianSusunan)p.Baru))))
        {
            salinan.SamakanUrutan(asal);
        }

        return new IsiSalinan(
            [.. divisi.Values], [.. sasaran.Values], [.. pasangan.Select(p => p.Baru)],
            [.. pasangan.Select(p => new Target(p.Baru, Nilai(p.Lama) ?? new NilaiTarget(null, null, null, null, null)))],
            [
                .. pasangan.Select(p => SilsilahIndikator.Buat(tahunKinerjaId, p.Lama, p.Baru, JenisSilsilah.Berlanjut, null)),
                .. sumber.Indikator.Where(i => !Ikut(i.Sasaran.Divisi)).Select(i => SilsilahIndikator.Buat(
                    tahunKinerjaId, i, null, JenisSilsilah.PindahKeluar, $"{i.Sasaran.Divisi.NamaTampil} tidak ikut disalin ke tahun {pilihan.Tahun}.")),
            ]);
    }

    private bool Ikut(Divisi divisi) => ikut.ContainsKey(divisi.Kode);

    private NilaiTarget? Nilai(IndikatorKinerja indikator) => pilihan.Target ? sumber.Target.GetValueOrDefault(indikator.Kode) : null;

    /// <summary>The printed target goes with the figure: after a PK perubahan the signed wording is another year's.</summary>
    private string Tercetak(IndikatorKinerja indikator) =>
        Nilai(indikator) is not { Tahunan: { } tahunan } ? "" : TargetTercetak.Untuk(indikator.TargetResmi, tahunan, indikator.Manual.Satuan);

    /// <summary>A new name is the heading too, in capitals where the old heading had them.</summary>
    private Divisi Salin(Divisi lama, int nomor, int tahunKinerjaId)
    {
        var nama = ikut[lama.Kode].Nama.Trim();
        var kapital = lama.NamaResmi == lama.NamaResmi.ToUpperInvariant();
        return nama == lama.NamaTampil ? new Divisi(tahunKinerjaId, lama.Kode, nomor, lama.NamaResmi, lama.NamaTampil)
            : new Divisi(tahunKinerjaId, lama.Kode, nomor, kapital ? nama.ToUpperInvariant() : nama, nama);
    }
}
