using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Data;

/// <summary>
/// The one rule of the archive (ADR 0023): an archived indicator is in no query, and so is nothing that is reached through it, unless the query
/// says <see cref="TermasukArsip"/>. Archiving a sasaran or a division archives its indicators, so that one column decides.
/// </summary>
public static class Arsip
{
    /// <summary>Name of the filter in the model.</summary>
    public const string Saringan = "Arsip";

    /// <summary>Also what is archived: for the pages that manage the structure, for history and for the audit trail.</summary>
    public static IQueryable<T> TermasukArsip<T>(this IQueryable<T> kueri)
        where T : class => kueri.IgnoreQueryFilters([Saringan]);
}
