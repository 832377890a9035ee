package bank;

import org.springframework.context.support.ClassPathXmlApplicationContext;

public class Context {
  public static void main(String[] args) {
    new ClassPathXmlApplicationContext("context.xml").getBean("teller", Teller.class).count();
  }
}
