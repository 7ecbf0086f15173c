namespace KinerjaKanwil.Domain.Perencanaan;

/// <summary>How somebody holds an office.</summary>
public enum SebutanPejabat
{
    /// <summary>Appointed.</summary>
    Definitif,

    /// <summary>Pelaksana tugas: the office is vacant.</summary>
    Plt,

    /// <summary>Pelaksana harian: its holder is away.</summary>
    Plh,
}

/// <summary>The words for how an office is held.</summary>
public static class IstilahSebutan
{
    /// <summary>On screen.</summary>
    public static string Nama(this SebutanPejabat sebutan) => sebutan switch
    {
        SebutanPejabat.Definitif => "Definitif",
        SebutanPejabat.Plt => "Plt.",
        SebutanPejabat.Plh => "Plh.",
        _ => throw new ArgumentOutOfRangeException(nameof(sebutan), sebutan, null),
    };
}

/// <summary>What is written about a signatory.</summary>
/// <param name="Orang">Office, line, name and NIP.</param>
/// <param name="Sebutan">How the office is held.</param>
/// <param name="Sejak">First day.</param>
/// <param name="Sampai">Last day; null: until another one takes over.</param>
public sealed record IsianPejabat(Penandatangan Orang, SebutanPejabat Sebutan, DateOnly Sejak, DateOnly? Sampai)
{
    /// <summary>What is wrong, by field; empty where nothing is.</summary>
    public IEnumerable<(string Bidang, string Pesan)> Galat()
    {
        foreach (var (bidang, nama, teks, wajib) in new[]
            {
                (nameof(Penandatangan.Jabatan), "Jabatan", Orang.Jabatan, true), (nameof(Penandatangan.Keterangan), "Keterangan", Orang.Keterangan, false),
                (nameof(Penandatangan.Nama), "Nama", Orang.Nama, true),
            })
        {
            if (wajib && string.IsNullOrWhiteSpace(teks))
            {
                yield return (bidang, $"Isi {nama.ToLowerInvariant()}.");
            }
            else if (teks.Length > Penandatangan.PanjangTeks)
            {
                yield return (bidang, $"{nama} paling panjang {Penandatangan.PanjangTeks} karakter.");
            }
        }

        if (Orang.Nip is not { Length: 18 } || !Orang.Nip.All(char.IsAsciiDigit))
        {
            yield return (nameof(Penandatangan.Nip), "NIP terdiri dari 18 angka.");
        }

        if (Sampai < Sejak)
        {
            yield return (nameof(Sampai), $"Berlaku sampai {FormatTanggal.Panjang(Sampai.Value)}, padahal baru berlaku sejak {FormatTanggal.Panjang(Sejak)}.");
        }
    }
}

/// <summary>Who signs the sheet of a year from one day to another (domain.md 4, trap 20).</summary>
public sealed class Pejabat
{
    private Pejabat()
    {
        Jabatan = Keterangan = Nama = Nip = "";
    }

    internal Pejabat(int nomor, IsianPejabat isian)
        : this()
    {
        Nomor = nomor;
        Ubah(isian);
    }

    /// <summary>Database key.</summary>
    public int Id { get; private set; }

    /// <summary>Key of the year.</summary>
    public int TahunKinerjaId { get; private set; }

    /// <summary>Number within the year, never used twice at a time; what the audit trail knows it by.</summary>
    public int Nomor { get; private set; }

    /// <summary>Office held.</summary>
    public string Jabatan { get; private set; }

    /// <summary>Line between office and name; may be empty.</summary>
    public string Keterangan { get; private set; }

    /// <summary>Name.</summary>
    public string Nama { get; private set; }

    /// <summary>NIP, digits only.</summary>
    public string Nip { get; private set; }

    /// <summary>How the office is held.</summary>
    public SebutanPejabat Sebutan { get; private set; }

    /// <summary>First day.</summary>
    public DateOnly Sejak { get; private set; }

    /// <summary>Last day; null: no end is known.</summary>
    public DateOnly? Sampai { get; private set; }

    /// <summary>A signatory as it stood at an earlier moment: for looking at, never for storing.</summary>
    public static Pejabat SepertiDahulu(int nomor, IsianPejabat isian) => new(nomor, isian);

    /// <summary>True on the days in between, both ends included.</summary>
    public bool Berlaku(DateOnly hari) => hari >= Sejak && !(hari > Sampai);

    /// <summary>As printed: <c>Plt. KEPALA KANTOR WILAYAH,</c>.</summary>
    public Penandatangan Tercetak => new(Sebutan == SebutanPejabat.Definitif ? Jabatan : $"{Sebutan.Nama()} {Jabatan}", Keterangan, Nama, Nip);

    /// <summary>What is written about it.</summary>
    public IsianPejabat Isian => new(new Penandatangan(Jabatan, Keterangan, Nama, Nip), Sebutan, Sejak, Sampai);

    /// <summary>Its time in words.</summary>
    public string Masa => Sampai is { } sampai ? $"{FormatTanggal.Panjang(Sejak)} sampai {FormatTanggal.Panjang(sampai)}" : $"sejak {FormatTanggal.Panjang(Sejak)}";

    internal bool Beririsan(IsianPejabat lain) => Sejak <= (lain.Sampai ?? DateOnly.MaxValue) && lain.Sejak <= (Sampai ?? DateOnly.MaxValue);

    internal void Ubah(IsianPejabat isian)
    {
        (Jabatan, Keterangan, Nama, Nip) = isian.Orang;
        (Sebutan, Sejak, Sampai) = (isian.Sebutan, isian.Sejak, isian.Sampai);
    }
}
