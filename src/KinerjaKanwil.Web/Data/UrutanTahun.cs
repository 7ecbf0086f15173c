using System.Linq.Expressions;
using KinerjaKanwil.Domain.Perencanaan;

namespace KinerjaKanwil.Web.Data;

/// <summary>The default year in statements, by the rule of <see cref="TahunKinerja.Bawaan"/>.</summary>
public static class UrutanTahun
{
    private static readonly Expression<Func<StatusTahun, int>> Urutan = s => s == StatusTahun.Aktif ? 0 : s == StatusTahun.Selesai ? 1 : 2;

    /// <summary>Years, the default one first.</summary>
    public static IOrderedQueryable<TahunKinerja> BawaanDulu(this IQueryable<TahunKinerja> kueri) => kueri.BawaanDulu(t => t.Status, t => t.Tahun);

    /// <summary>Rows that belong to years, those of the default one first.</summary>
    public static IOrderedQueryable<T> BawaanDulu<T>(this IQueryable<T> kueri, Expression<Func<T, StatusTahun>> status, Expression<Func<T, int>> tahun)
    {
        ArgumentNullException.ThrowIfNull(status);
        var urut = Expression.Lambda<Func<T, int>>(new Ganti(Urutan.Parameters[0], status.Body).Visit(Urutan.Body)!, status.Parameters);
        return kueri.OrderBy(urut).ThenByDescending(tahun);
    }

    private sealed class Ganti(Expression lama, Expression baru) : ExpressionVisitor
    {
        public override Expression? Visit(Expression? node) => node == lama ? baru : base.Visit(node);
    }
}
