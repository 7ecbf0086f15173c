using KinerjaKanwil.Domain.Perencanaan;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KinerjaKanwil.Web.Data.Configurations;

internal sealed class TargetConfiguration : IEntityTypeConfiguration<Target>
{
    public void Configure(EntityTypeBuilder<Target> builder)
    {
        builder.HasOne(t => t.Indikator).WithMany().HasForeignKey(t => t.IndikatorKinerjaId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(t => t.IndikatorKinerjaId).IsUnique();
        builder.ComplexProperty(t => t.Nilai);
    }
}
