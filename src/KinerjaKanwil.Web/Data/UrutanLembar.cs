using KinerjaKanwil.Domain.Perencanaan;

namespace KinerjaKanwil.Web.Data;

/// <summary>The order of the sheet: the places that an admin set, else the numbers.</summary>
public static class UrutanLembar
{
    /// <summary>Indicators in the order of the sheet.</summary>
    public static IOrderedQueryable<IndikatorKinerja> MenurutLembar(this IQueryable<IndikatorKinerja> kueri) => kueri
        .OrderBy(i => i.Sasaran.Divisi.Urutan ?? i.Sasaran.Divisi.Nomor).ThenBy(i => i.Sasaran.Divisi.Nomor)
        .ThenBy(i => i.Sasaran.Urutan ?? i.Sasaran.Nomor).ThenBy(i => i.Sasaran.Nomor)
        .ThenBy(i => i.Urutan ?? i.Nomor).ThenBy(i => i.Nomor);

    /// <summary>Targets in the order of their indicators.</summary>
    public static IOrderedQueryable<Target> MenurutLembar(this IQueryable<Target> kueri) => kueri
        .OrderBy(t => t.Indikator.Sasaran.Divisi.Urutan ?? t.Indikator.Sasaran.Divisi.Nomor).ThenBy(t => t.Indikator.Sasaran.Divisi.Nomor)
        .ThenBy(t => t.Indikator.Sasaran.Urutan ?? t.Indikator.Sasaran.Nomor).ThenBy(t => t.Indikator.Sasaran.Nomor)
        .ThenBy(t => t.Indikator.Urutan ?? t.Indikator.Nomor).ThenBy(t => t.Indikator.Nomor);
}
