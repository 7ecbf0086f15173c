using KinerjaKanwil.Domain.Perencanaan;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KinerjaKanwil.Web.Data.Configurations;

internal sealed class TahunKinerjaConfiguration : IEntityTypeConfiguration<TahunKinerja>
{
    public void Configure(EntityTypeBuilder<TahunKinerja> builder)
    {
        builder.HasIndex(t => t.Tahun).IsUnique();
        builder.Property(t => t.JudulResmi).HasMaxLength(TahunKinerja.PanjangJudul);
        builder.Property(t => t.DasarHukum).HasMaxLength(TahunKinerja.PanjangDasarHukum);
        builder.ComplexProperty(t => t.Penandatangan, p =>
        {
            p.Property(x => x.Jabatan).HasMaxLength(Penandatangan.PanjangTeks);
            p.Property(x => x.Keterangan).HasMaxLength(Penandatangan.PanjangTeks);
            p.Property(x => x.Nama).HasMaxLength(Penandatangan.PanjangTeks);
            p.Property(x => x.Nip).HasMaxLength(Penandatangan.PanjangTeks);
        });
        builder.ComplexProperty(t => t.Pengaturan);
        builder.HasMany(t => t.Jadwal).WithOne().HasForeignKey(j => j.TahunKinerjaId).OnDelete(DeleteBehavior.ClientCascade);
        builder.Ignore(t => t.BatasPengisian);
    }
}
