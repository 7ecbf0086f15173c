namespace KinerjaKanwil.Domain.Akses;

/// <summary>From when until when a role is held; both days are included, an open end is null.</summary>
/// <param name="Dari">First day.</param>
/// <param name="Sampai">Last day.</param>
public readonly record struct MasaPeran(DateOnly? Dari, DateOnly? Sampai)
{
    /// <summary>True when the role is held on that day.</summary>
    public bool Berlaku(DateOnly hari) => (Dari is not { } dari || hari >= dari) && (Sampai is not { } sampai || hari <= sampai);

    /// <summary>As people read it: <c>sejak 1 Juli 2026</c>, <c>sampai 31 Desember 2026</c>, <c>tanpa batas</c>.</summary>
    public string Teks() => (Dari, Sampai) switch
    {
        ({ } dari, { } sampai) => $"{FormatTanggal.Panjang(dari)} – {FormatTanggal.Panjang(sampai)}",
        ({ } dari, null) => $"sejak {FormatTanggal.Panjang(dari)}",
        (null, { } sampai) => $"sampai {FormatTanggal.Panjang(sampai)}",
        _ => "tanpa batas",
    };
}
