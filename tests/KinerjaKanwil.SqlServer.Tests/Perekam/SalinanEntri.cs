using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace KinerjaKanwil.SqlServer.Tests.Perekam;

/// <summary>A tracked change put into another context: same values, same original values, same keys not yet given.</summary>
internal static class SalinanEntri
{
    private static readonly MethodInfo Tiru = typeof(object).GetMethod("MemberwiseClone", BindingFlags.Instance | BindingFlags.NonPublic)!;

    /// <summary>Copies one entry.</summary>
    public static void Salin(EntityEntry asal, DbContext tujuan)
    {
        var salinan = Tiru.Invoke(asal.Entity, null)!;
        foreach (var navigasi in asal.Metadata.GetNavigations())
        {
            // Else the copy would lead back to the original's neighbours. Its keys say the same.
            navigasi.FieldInfo?.SetValue(salinan, null);
        }

        var entri = tujuan.Entry(salinan);
        var pasangan = Sifat(asal).Zip(Sifat(entri)).ToList();
        if (pasangan.Find(p => p.First.Metadata.Name != p.Second.Metadata.Name) is { First: not null } salah)
        {
            throw new InvalidOperationException($"{salah.First.Metadata.Name} berpasangan dengan {salah.Second.Metadata.Name}: kedua model berbeda.");
        }

        // Keys of what is owned lie beside the object, not in it: the clone has none.
        foreach (var (dari, ke) in pasangan.Where(p => p.First.Metadata.IsShadowProperty() && p.First.Metadata.IsKey()))
        {
            ke.CurrentValue = dari.CurrentValue;
        }

        if (asal.State == EntityState.Added)
        {
            var sementara = pasangan.Where(p => p.First.IsTemporary).ToList();
            sementara.ForEach(p => p.Second.CurrentValue = p.First.CurrentValue);
            entri.State = EntityState.Added;
            sementara.ForEach(p => p.Second.IsTemporary = true);
            return;
        }

        entri.State = asal.State == EntityState.Modified ? EntityState.Unchanged : asal.State;
        foreach (var (dari, ke) in pasangan)
        {
            ke.OriginalValue = dari.OriginalValue;
            ke.IsModified |= dari.IsModified;
        }
    }

    private static IEnumerable<PropertyEntry> Sifat(EntityEntry entri) =>
        entri.Properties.Concat(entri.ComplexProperties.SelectMany(Sifat));

    private static IEnumerable<PropertyEntry> Sifat(ComplexPropertyEntry sifat) =>
        sifat.Properties.Concat(sifat.ComplexProperties.SelectMany(Sifat));
}
