namespace KinerjaKanwil.Web.Features.Shared;

/// <summary>"Bagaimana angka ini dihitung?" of one figure, for <c>_CaraHitung</c>.</summary>
/// <param name="Judul">Which figure: <c>TW II: 97,40</c>; null where the place says it.</param>
/// <param name="Langkah">Steps, as the function that computed it tells them.</param>
/// <param name="Terbuka">Open from the start.</param>
public sealed record CaraHitungViewModel(string? Judul, IReadOnlyList<string> Langkah, bool Terbuka = false);
