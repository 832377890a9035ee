class Print
  def initialize(db, article)
    @db = db
    @article = article
  end

  def run
    page = @db[:pages].where(article: @article[:id]).first
    if page
      @db[:pages].where(id: page[:id]).update(printed: true)
    else
      @db[:misprints].insert(article: @article[:id])
    end
  end
end

class Bill < Print
  def run
    @db[:bills].insert(article: @article[:id])
  end
end

class Sweep
  def initialize(db)
    @db = db
  end

  def run
    @db[:scraps].delete
  end
end

class Never < Print
  def run
    @db[:nothing].delete
  end
end
