using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Web.Features.Shared;

namespace KinerjaKanwil.Web.Features.Bantuan;

/// <summary>The guide as one reader gets it.</summary>
/// <param name="Pembuka">What stands before the first chapter, as HTML.</param>
/// <param name="Bab">Chapters: the reader's own first, then in the order of the file.</param>
/// <param name="Sendiri">Anchor of the reader's own chapter; null for guests.</param>
public sealed record BantuanViewModel(string Pembuka, IReadOnlyList<BabPanduan> Bab, string? Sendiri)
{
    /// <summary>Puts the chapter of a role first.</summary>
    public static BantuanViewModel Untuk(Panduan panduan, Peran? peran)
    {
        ArgumentNullException.ThrowIfNull(panduan);
        var sendiri = peran is { } ada ? PetaBantuan.JangkarPeran(ada) : null;
        return new BantuanViewModel(panduan.Pembuka, [.. panduan.Bab.OrderBy(b => b.Id == sendiri ? 0 : 1)], sendiri);
    }
}
