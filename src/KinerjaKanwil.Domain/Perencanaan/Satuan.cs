namespace KinerjaKanwil.Domain.Perencanaan;

/// <summary>What kind of number an indicator is; decides how it is entered and checked.</summary>
public enum JenisSatuan
{
    /// <summary>A percentage, 0-100 for a share, written with <c>%</c>.</summary>
    Persen,

    /// <summary>An index on a scale of its own (1-4 or 0-100 in the 2023 sheet).</summary>
    Indeks,

    /// <summary>A count of things: whole and never negative.</summary>
    Jumlah,
}

/// <summary>The unit of an indicator: its kind and the word that the sheet prints (<c>%</c>, <c>indeks</c>, <c>Layanan</c>).</summary>
/// <param name="Jenis">Kind of number.</param>
/// <param name="Nama">The printed word, typos included.</param>
public sealed record Satuan(JenisSatuan Jenis, string Nama)
{
    /// <summary>Longest <see cref="Nama"/>, in characters.</summary>
    public const int PanjangNama = 50;

    /// <summary>The unit as it follows a number on screen: <c>%</c> close to it, a word after a space, nothing for an index.</summary>
    public string Akhiran => Jenis switch
    {
        JenisSatuan.Persen => "%",
        JenisSatuan.Indeks => "",
        JenisSatuan.Jumlah => " " + Nama,
        _ => throw new ArgumentOutOfRangeException(nameof(Jenis), Jenis, null),
    };
}
