namespace KinerjaKanwil.Domain.Pengukuran;

/// <summary>What a person enters for one indicator and quarter: numbers as they were read, and the words beside them.</summary>
public sealed record IsianRealisasi
{
    /// <summary>Numerator.</summary>
    public BacaanAngka Pembilang { get; init; } = BacaanAngka.Kosong;

    /// <summary>Denominator.</summary>
    public BacaanAngka Penyebut { get; init; } = BacaanAngka.Kosong;

    /// <summary>The figure itself.</summary>
    public BacaanAngka Nilai { get; init; } = BacaanAngka.Kosong;

    /// <summary>The indicator does not apply in this quarter.</summary>
    public bool TidakBerlaku { get; init; }

    /// <summary>Why it does not apply; null when nothing was typed.</summary>
    public string? AlasanTidakBerlaku { get; init; }

    /// <summary>What the figure says; null when nothing was typed. Never required.</summary>
    public string? Analisis { get; init; }

    /// <summary>What stood in the way; null when nothing was typed.</summary>
    public string? Kendala { get; init; }

    /// <summary>What is done about it; null when nothing was typed.</summary>
    public string? TindakLanjut { get; init; }

    /// <summary>True when nothing at all was entered.</summary>
    public bool Kosong =>
        Pembilang.Jenis == JenisBacaan.Kosong && Penyebut.Jenis == JenisBacaan.Kosong && Nilai.Jenis == JenisBacaan.Kosong
        && !TidakBerlaku && AlasanTidakBerlaku is null && Analisis is null && Kendala is null && TindakLanjut is null;
}

/// <summary>The parts of an entry that a message can stand at.</summary>
public enum BagianIsian
{
    /// <summary>Numerator.</summary>
    Pembilang,

    /// <summary>Denominator.</summary>
    Penyebut,

    /// <summary>The figure itself.</summary>
    Nilai,

    /// <summary>Reason why it does not apply.</summary>
    AlasanTidakBerlaku,

    /// <summary>What stood in the way.</summary>
    Kendala,

    /// <summary>What is done about it.</summary>
    TindakLanjut,

    /// <summary>Its evidence.</summary>
    Bukti,
}

/// <summary>A fault in an entry.</summary>
/// <param name="Bagian">Where it is.</param>
/// <param name="Pesan">What to do, in the user's words.</param>
public sealed record GalatIsian(BagianIsian Bagian, string Pesan);
